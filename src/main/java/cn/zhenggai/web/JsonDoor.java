package cn.zhenggai.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * The API takes and gives JSON, and files where files come and go. Asked before anything is done, so that nobody learns
 * of an answer that he cannot read after the step was taken.
 */
class JsonDoor implements HandlerInterceptor {

    private static final List<MediaType> JSON = List.of(
            MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON, new MediaType("application", "*+json"));

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws HttpMediaTypeNotSupportedException, HttpMediaTypeNotAcceptableException {
        if (handler instanceof HandlerMethod method) {
            mustBeRead(request.getContentType(), method);
            mustBeWritten(request.getHeader(HttpHeaders.ACCEPT), method);
            if (givesFile(method)) {
                ShallowEtagHeaderFilter.disableContentCaching(request);
            }
        }
        return true;
    }

    private static void mustBeRead(String sent, HandlerMethod method) throws HttpMediaTypeNotSupportedException {
        MediaType taken = takesFile(method) ? MediaType.MULTIPART_FORM_DATA : MediaType.APPLICATION_JSON;
        if (sent != null && parsed(sent).stream().noneMatch(taken::includes)) {
            throw new HttpMediaTypeNotSupportedException((MediaType) null, List.of(taken));
        }
    }

    private static void mustBeWritten(String wanted, HandlerMethod method) throws HttpMediaTypeNotAcceptableException {
        if (wanted != null && !givesFile(method) && parsed(wanted).stream().noneMatch(JsonDoor::json)) {
            throw new HttpMediaTypeNotAcceptableException(List.of(MediaType.APPLICATION_JSON));
        }
    }

    private static boolean json(MediaType wanted) {
        return JSON.stream().anyMatch(wanted::isCompatibleWith);
    }

    /** What cannot be read is no type that we know. */
    private static List<MediaType> parsed(String header) {
        try {
            return MediaType.parseMediaTypes(header);
        } catch (InvalidMediaTypeException unreadable) {
            return List.of();
        }
    }

    private static boolean takesFile(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == MultipartFile.class);
    }

    /** A file, or what its address says it makes. */
    private static boolean givesFile(HandlerMethod method) {
        Class<?> body = ResolvableType.forMethodReturnType(method.getMethod())
                .getGeneric(0)
                .toClass();
        RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), RequestMapping.class);
        return body.equals(Resource.class) || mapping != null && mapping.produces().length > 0;
    }
}
