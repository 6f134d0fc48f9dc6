package cn.zhenggai.security.web;

import cn.zhenggai.security.Networks;
import cn.zhenggai.security.slip.HandedOut;
import cn.zhenggai.security.slip.IssuingSlips;
import cn.zhenggai.security.slip.SlipFilter;
import cn.zhenggai.security.slip.SlipState;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.NotFound;
import cn.zhenggai.shared.Role;
import cn.zhenggai.shared.form.FormValues;
import cn.zhenggai.shared.form.Posting;
import cn.zhenggai.shared.form.Reply;
import cn.zhenggai.shared.handling.OwnTransactions;
import cn.zhenggai.shared.handling.SignInAgain;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where an administrator hands out slips for the first login. To others the page does not exist. */
@Controller
class SlipsPage {

    private final IssuingSlips issuing;
    private final SlipsModel shown;

    SlipsPage(IssuingSlips issuing, SlipsModel shown) {
        this.issuing = issuing;
        this.shown = shown;
    }

    @GetMapping("/people/slips")
    String page(
            Actor actor,
            @RequestParam(required = false) String text,
            @RequestParam(required = false) Long unit,
            @RequestParam(required = false) Long township,
            @RequestParam(required = false) Role role,
            @RequestParam(defaultValue = "WAITING") SlipState state,
            @RequestParam(required = false) Long issue,
            @RequestParam(required = false) String after,
            Model model) {
        keeping(actor);
        return shown.shown(actor, new SlipFilter(text, unit, township, role, state, issue, null), after, model);
    }

    @PostMapping("/people/slips")
    @OwnTransactions
    @SignInAgain
    Reply issue(Actor actor, Posting posting, HttpServletRequest request) {
        keeping(actor);
        return posting.answer(
                posting.attempt(
                        Wish::read,
                        wish -> issuing.issue(
                                actor, wish.filter(), wish.people(), wish.resets(), Networks.of(request))),
                SlipsPage::printed,
                () -> shown.shown(actor, Wish.read(posting.values()).filter(), null, posting.model()));
    }

    /** For one person, whatever he has in hand. */
    @PostMapping("/people/{id}/slip")
    @OwnTransactions
    @SignInAgain
    Reply issueOne(Actor actor, @PathVariable long id, Posting posting, HttpServletRequest request) {
        keeping(actor);
        return posting.answer(
                posting.attempt(() -> issuing.issue(actor, id, Networks.of(request))), SlipsPage::printed, () -> {
                    throw new NotFound("Not for this reader");
                });
    }

    /** The codes go along to the page that follows, once; that page lies in no database and in no answer that is kept. */
    private static Reply printed(HandedOut made) {
        return Reply.to(SlipSheets.ADDRESS.replace("{issue}", Long.toString(made.issue())))
                .with(SlipSheets.FLASH, made);
    }

    static void keeping(Actor actor) {
        if (!actor.is(Role.ADMIN)) {
            throw new NotFound("Not for this reader");
        }
    }

    /** @param people @param resets as the page had counted them */
    private record Wish(SlipFilter filter, int people, int resets) {

        static Wish read(FormValues form) {
            SlipState state = Objects.requireNonNullElse(form.choice("state", SlipState.class), SlipState.WAITING);
            SlipFilter filter = new SlipFilter(
                    form.text("text"),
                    form.id("unit"),
                    form.id("township"),
                    form.choice("role", Role.class),
                    state,
                    form.id("issue"),
                    null);
            return new Wish(filter, count(form, "people"), count(form, "resets"));
        }

        private static int count(FormValues form, String field) {
            return Objects.requireNonNullElse(form.count(field), 0);
        }
    }
}
