package cn.zhenggai.web;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.FirstPage;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Where everybody begins, as the features offer it. */
@Controller
class HomePage {

    private final List<FirstPage> offered;

    HomePage(ObjectProvider<FirstPage> offered) {
        this.offered = offered.stream().toList();
    }

    @GetMapping("/")
    String home(Actor actor, HttpServletRequest request) {
        told(request);
        return FirstPage.of(offered, actor)
                .map(page -> "redirect:" + page.href())
                .orElseThrow(() -> new IllegalStateException("No first page for " + actor.roles()));
    }

    /** What is to be said once is said on the page that follows, for here is none. */
    private static void told(HttpServletRequest request) {
        Map<String, ?> said = RequestContextUtils.getInputFlashMap(request);
        if (said != null) {
            RequestContextUtils.getOutputFlashMap(request).putAll(said);
        }
    }
}
