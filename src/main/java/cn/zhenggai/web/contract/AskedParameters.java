package cn.zhenggai.web.contract;

import cn.zhenggai.web.contract.ParameterRefused.Fault;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.Parameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.ParameterNameDiscoverer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * An address of the API is read as strictly as a body: a parameter that is not known there would be answered as if it
 * had narrowed the list, so it is refused, like one that is there twice and a choice, number or day that is empty.
 */
class AskedParameters implements HandlerInterceptor {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final ParameterNameDiscoverer NAMES = new DefaultParameterNameDiscoverer();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            Map<String, Class<?>> known = known(method);
            request.getParameterMap().forEach((name, values) -> check(name, values, known.get(name)));
        }
        return true;
    }

    private static void check(String name, String[] values, Class<?> type) {
        if (type == null) {
            throw new ParameterRefused(name, Fault.UNKNOWN);
        }
        if (values.length > 1 && !Collection.class.isAssignableFrom(type)) {
            throw new ParameterRefused(name, Fault.REPEATED);
        }
        if (type != String.class && Arrays.stream(values).anyMatch(String::isBlank)) {
            throw new ParameterRefused(name, Fault.EMPTY);
        }
        if (type == LocalDate.class && !DAY.matcher(values[0]).matches()) {
            throw new ParameterRefused(name, Fault.NO_DAY);
        }
    }

    private static Map<String, Class<?>> known(HandlerMethod method) {
        Map<String, Class<?>> known = new HashMap<>();
        for (MethodParameter parameter : method.getMethodParameters()) {
            RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
            if (asked != null) {
                parameter.initParameterNameDiscovery(NAMES);
                known.put(
                        asked.name().isEmpty() ? parameter.getParameterName() : asked.name(),
                        parameter.getParameterType());
            }
        }
        documented(method).forEach(known::putIfAbsent);
        return known;
    }

    /** What a handler reads from all that was sent, and says of it in the document. */
    private static Map<String, Class<?>> documented(HandlerMethod method) {
        Map<String, Class<?>> known = new HashMap<>();
        AnnotatedElementUtils.findMergedRepeatableAnnotations(method.getMethod(), Parameter.class, Parameters.class)
                .forEach(asked -> known.put(asked.name(), type(asked)));
        return known;
    }

    private static Class<?> type(Parameter asked) {
        boolean many = !asked.array().schema().type().isEmpty();
        return many ? List.class : asked.schema().format().isEmpty() ? String.class : LocalDate.class;
    }
}
