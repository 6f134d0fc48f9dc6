package cn.zhenggai.web.repeat;

import cn.zhenggai.shared.handling.OwnTransactions;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Knows who is going to answer a request, before it gets there. */
@Component
class Handlers {

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    /** Filters are made before the handlers are. */
    Handlers(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    /** False also when nobody is going to answer it. */
    boolean ownTransactions(HttpServletRequest request) {
        boolean parsed = ServletRequestPathUtils.hasParsedRequestPath(request);
        if (!parsed) {
            ServletRequestPathUtils.parseAndCache(request);
        }
        try {
            HandlerExecutionChain chain = mappings.getObject().getHandler(request);
            return chain != null
                    && chain.getHandler() instanceof HandlerMethod method
                    && method.hasMethodAnnotation(OwnTransactions.class);
        } catch (ServletException wrongWay) {
            return false; // refused later by whoever dispatches, with the right words
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        } finally {
            if (!parsed) {
                ServletRequestPathUtils.clearParsedRequestPath(request);
            }
        }
    }
}
