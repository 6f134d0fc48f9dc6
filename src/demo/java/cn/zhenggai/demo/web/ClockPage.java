package cn.zhenggai.demo.web;

import cn.zhenggai.demo.clock.ClockStory;
import cn.zhenggai.demo.clock.MovingClock;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.form.Posting;
import cn.zhenggai.shared.form.Reply;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The county's clock: what it shows, how it is moved on, and what that set off. */
@Controller
@Profile("demo")
class ClockPage {

    private final ClockStory story;
    private final MovingClock moving;

    ClockPage(ClockStory story, MovingClock moving) {
        this.story = story;
        this.moving = moving;
    }

    @GetMapping("/demo/clock")
    String page(Actor actor, Model model) {
        model.addAttribute("moves", story.moves(actor));
        model.addAttribute("waiting", story.waiting(actor));
        model.addAttribute("ahead", story.ahead().orElse(null));
        return "demo/clock";
    }

    @PostMapping("/demo/clock")
    Reply move(Actor actor, Posting posting) {
        return posting.answer(
                posting.attempt(
                        form -> form.choice("how", MovingClock.How.class),
                        how -> how == null
                                ? Outcome.refused(Refusal.invalid("how", "required"))
                                : moving.move(actor, how)),
                moved -> Reply.to("/demo/clock"),
                () -> page(actor, posting.model()));
    }
}
