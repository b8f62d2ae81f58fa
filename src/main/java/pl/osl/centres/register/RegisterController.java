package pl.osl.centres.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pl.osl.access.Installation;
import pl.osl.access.Viewer;
import pl.osl.kernel.Refusal;

/** "Rejestr gmin": which TERC the installation knows, and importing a newer one. */
@Controller
@RequestMapping("/admin/register")
class RegisterController {

    private final Installation installation;
    private final TercRegister register;

    RegisterController(Installation installation, TercRegister register) {
        this.installation = installation;
        this.register = register;
    }

    @GetMapping
    ModelAndView show(Viewer viewer) {
        installation.require(viewer);
        return page(HttpStatus.OK);
    }

    @PostMapping
    ModelAndView replace(
            @RequestParam(required = false) @Nullable MultipartFile file, Viewer viewer, RedirectAttributes flash) {
        installation.require(viewer);
        try {
            register.replace(read(file));
        } catch (Refusal refusal) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("refused", refusal.code())
                    .addObject("refusedWith", refusal.arguments());
        }
        flash.addFlashAttribute("notice", "centres.register.done");
        return new ModelAndView("redirect:/admin/register");
    }

    private static List<TercRegister.Unit> read(@Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) {
            throw Refusal.at("file", "centres.register.none");
        }
        try {
            return RegisterFile.read(file.getBytes());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private ModelAndView page(HttpStatus status) {
        return new ModelAndView("centres/register", status).addObject("present", register.present());
    }
}
