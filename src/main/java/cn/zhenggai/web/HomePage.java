package cn.zhenggai.web;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.FirstPage;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where everybody begins, as the features offer it. */
@Controller
class HomePage {

    private final List<FirstPage> offered;

    HomePage(ObjectProvider<FirstPage> offered) {
        this.offered = offered.stream()
                .sorted(Comparator.comparingInt(FirstPage::order))
                .toList();
    }

    @GetMapping("/")
    String home(Actor actor) {
        return offered.stream()
                .filter(page -> page.of().test(actor))
                .findFirst()
                .map(page -> "redirect:" + page.href())
                .orElseThrow(() -> new IllegalStateException("No first page for " + actor.roles()));
    }
}
