package pl.osl.ui;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.annotation.ModelAttributeMethodProcessor;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/**
 * A form of which a part could not be read, such as a day that is none, has its record made, but Spring leaves none in the
 * model: whatever the page asks the record itself would fail, and with it the page. Puts it there for every form, with all
 * errors and what was typed.
 */
@Component
@ConditionalOnWebApplication
class FormArgument implements SmartInitializingSingleton {

    private final RequestMappingHandlerAdapter adapter;

    FormArgument(@Qualifier("requestMappingHandlerAdapter") RequestMappingHandlerAdapter adapter) {
        this.adapter = adapter;
    }

    @Override
    public void afterSingletonsInstantiated() {
        adapter.setArgumentResolvers(Objects.requireNonNull(adapter.getArgumentResolvers()).stream()
                .map(one -> one instanceof ModelAttributeMethodProcessor forms ? new Kept(forms) : one)
                .toList());
    }

    private record Kept(ModelAttributeMethodProcessor forms) implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return forms.supportsParameter(parameter);
        }

        @Override
        public @Nullable Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders)
                throws Exception {
            Object form = forms.resolveArgument(parameter, container, request, binders);
            if (form != null && container != null) {
                keep(form, container);
            }
            return form;
        }

        /** The newest result is that of this form. */
        private static void keep(Object form, ModelAndViewContainer container) {
            var model = container.getModel();
            for (String key : List.copyOf(model.keySet()).reversed()) {
                if (key.startsWith(BindingResult.MODEL_KEY_PREFIX)) {
                    if (model.get(key) instanceof BindingResult errors && errors.getTarget() == null) {
                        model.put(errors.getObjectName(), form);
                        model.remove(key); // a handler finds the errors at the end of the model
                        model.put(key, AsTyped.of(form, errors));
                    }
                    return;
                }
            }
        }
    }
}
