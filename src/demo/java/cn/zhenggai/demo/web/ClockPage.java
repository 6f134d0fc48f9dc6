package cn.zhenggai.demo.web;

import cn.zhenggai.demo.clock.ClockStory;
import cn.zhenggai.demo.clock.MovingClock;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.RefusalTexts;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The county's clock: what it shows, how it is moved on, and what that set off. */
@Controller
@Profile("demo")
class ClockPage {

    private final ClockStory story;
    private final MovingClock moving;
    private final RefusalTexts texts;

    ClockPage(ClockStory story, MovingClock moving, RefusalTexts texts) {
        this.story = story;
        this.moving = moving;
        this.texts = texts;
    }

    @GetMapping("/demo/clock")
    String page(Actor actor, Model model) {
        model.addAttribute("moves", story.moves(actor));
        model.addAttribute("waiting", story.waiting(actor));
        model.addAttribute("ahead", story.ahead().orElse(null));
        return "demo/clock";
    }

    @PostMapping("/demo/clock")
    String move(
            Actor actor, @RequestParam MovingClock.How how, Locale locale, Model model, HttpServletResponse response) {
        Outcome<Long> moved = moving.move(actor, how);
        if (moved.accepted()) {
            return "redirect:/demo/clock";
        }
        response.setStatus(RefusalTexts.status(moved.refusal()).value());
        model.addAttribute("errors", texts.byField(moved.refusal(), locale));
        return page(actor, model);
    }
}
