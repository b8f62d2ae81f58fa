package pl.osl.ui;

import org.springframework.http.HttpStatus;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;
import pl.osl.kernel.NotFound;
import pl.osl.kernel.Refusal;
import pl.osl.kernel.Stale;

/** Turns the exceptions that may leave a controller into pages. Anything else is a bug and stays a 500. */
@ControllerAdvice
class Failures {

    /** An address whose id is no id leads nowhere, like one whose id nobody has. */
    @ExceptionHandler({NotFound.class, MethodArgumentTypeMismatchException.class})
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String notFound() {
        return "error/404";
    }

    /** What a button asked for and the domain refused; a form tells it at its field before it comes here. */
    @ExceptionHandler(Refusal.class)
    ModelAndView refused(Refusal refusal) {
        return new ModelAndView("error/422", HttpStatus.UNPROCESSABLE_CONTENT).addObject("refusal", refusal);
    }

    @ExceptionHandler({ObjectOptimisticLockingFailureException.class, Stale.class})
    @ResponseStatus(HttpStatus.CONFLICT)
    String changedMeanwhile() {
        return "error/409";
    }
}
