package cn.zhenggai.web.form;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The request that once brought a form, as its handler knew it; in the language in which it is opened now. */
class SentBefore extends HttpServletRequestWrapper {

    private final Map<String, String[]> parameters = new LinkedHashMap<>();

    SentBefore(HttpServletRequest opened, KeptForm form) {
        super(opened);
        form.typed().forEach((field, values) -> parameters.put(field, values.toArray(String[]::new)));
        String[] language = opened.getParameterValues("lang");
        if (language != null) {
            parameters.put("lang", language);
        }
    }

    @Override
    public String getMethod() {
        return "POST";
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = parameters.get(name);
        return values == null || values.length == 0 ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return parameters.get(name);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Collections.unmodifiableMap(parameters);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }
}
