package cn.zhenggai.web.form;

import cn.zhenggai.shared.form.FormValues;
import cn.zhenggai.shared.form.Posting;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Hands every handler of a form its {@link Posting}. */
@Configuration(proxyBeanMethods = false)
class Postings implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Posting.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            ModelAndViewContainer page,
            NativeWebRequest request,
            WebDataBinderFactory binders) {
        MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
        request.getParameterMap().forEach((name, values) -> typed.addAll(name, List.of(values)));
        MultipartHttpServletRequest multipart = request.getNativeRequest(MultipartHttpServletRequest.class);
        MultiValueMap<String, MultipartFile> files =
                multipart == null ? new LinkedMultiValueMap<>() : multipart.getMultiFileMap();
        KeptForm kept = KeptForm.of(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)))
                .orElse(null);
        return new Posting(new FormValues(typed), files, (Model) page.getModel(), kept == null ? null : kept.refusal());
    }
}
