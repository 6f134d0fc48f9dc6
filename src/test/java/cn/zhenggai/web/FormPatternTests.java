package cn.zhenggai.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.shared.form.Reply;
import cn.zhenggai.support.ProcessTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** There is one way to answer a form, and every handler of one takes it. */
@ProcessTest
class FormPatternTests {

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void everythingThatIsPostedFromAPageIsAnsweredByAReply() {
        List<String> others = forms(requestMappingHandlerMapping).entrySet().stream()
                .filter(form -> form.getValue().getMethod().getReturnType() != Reply.class)
                .map(form -> form.getKey() + " by " + form.getValue())
                .toList();
        assertThat(others).isEmpty();
        assertThat(forms(requestMappingHandlerMapping)).hasSizeGreaterThan(80);
    }

    /** What a browser posts from a page; programs and scripts exchange data and have other rules. */
    static Map<RequestMappingInfo, HandlerMethod> forms(RequestMappingHandlerMapping mappings) {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(entry ->
                        entry.getKey().getMethodsCondition().getMethods().contains(RequestMethod.POST))
                .filter(entry -> !data(entry.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static boolean data(HandlerMethod handler) {
        return AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), ResponseBody.class)
                || handler.hasMethodAnnotation(ResponseBody.class);
    }
}
