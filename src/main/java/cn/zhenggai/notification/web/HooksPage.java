package cn.zhenggai.notification.web;

import cn.zhenggai.notification.WebhookSettings;
import cn.zhenggai.notification.hook.HookTopic;
import cn.zhenggai.notification.hook.KeepingHooks;
import cn.zhenggai.notification.letter.Answer;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.NavigationEntry;
import cn.zhenggai.shared.NotFound;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.Role;
import cn.zhenggai.shared.form.Posting;
import cn.zhenggai.shared.form.Reply;
import cn.zhenggai.shared.handling.OwnTransactions;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Programs of others that are told what happens, as the administrator keeps them. */
@Controller
class HooksPage {

    private static final String PATH = "/hooks";

    private final KeepingHooks keeping;
    private final WebhookSettings settings;

    HooksPage(KeepingHooks keeping, WebhookSettings settings) {
        this.keeping = keeping;
        this.settings = settings;
    }

    @Bean
    static NavigationEntry hooksEntry() {
        return new NavigationEntry("hooks", PATH, "plug-connected", 891, actor -> actor.is(Role.ADMIN));
    }

    @GetMapping(PATH)
    String page(Actor actor, Model model) {
        entitled(actor);
        model.addAttribute("hooks", keeping.of(actor));
        model.addAttribute("topics", HookTopic.values());
        model.addAttribute("hosts", settings.allowedHosts());
        model.addAttribute("zone", BureauTime.ZONE);
        return "notification/hooks";
    }

    @PostMapping(PATH)
    Reply add(Actor actor, Posting posting) {
        entitled(actor);
        return posting.answer(
                posting.attempt(
                        form -> new KeepingHooks.Entry(
                                form.text("name"), form.text("url"), form.choices("topics", HookTopic.class)),
                        entry -> keeping.add(actor, entry)),
                secret -> Reply.to(PATH).with("secret", secret),
                () -> page(actor, posting.model()));
    }

    @PostMapping(PATH + "/{id:\\d{1,18}}/on")
    Reply on(Actor actor, @PathVariable long id) {
        entitled(actor);
        keeping.turn(actor, id, true);
        return Reply.to(PATH).saying("hook.turnedOn");
    }

    @PostMapping(PATH + "/{id:\\d{1,18}}/off")
    Reply off(Actor actor, @PathVariable long id) {
        entitled(actor);
        keeping.turn(actor, id, false);
        return Reply.to(PATH).saying("hook.turnedOff");
    }

    @PostMapping(PATH + "/{id:\\d{1,18}}/remove")
    Reply remove(Actor actor, @PathVariable long id) {
        entitled(actor);
        keeping.remove(actor, id);
        return Reply.to(PATH).saying("hook.removed");
    }

    @OwnTransactions
    @PostMapping(PATH + "/{id:\\d{1,18}}/test")
    Reply test(Actor actor, @PathVariable long id, Posting posting) {
        entitled(actor);
        Answer answer = keeping.tryOut(actor, id);
        Outcome<Boolean> outcome = answer.kind() == Answer.Kind.DELIVERED
                ? Outcome.done(true)
                : Outcome.refused(Refusal.conflict("hookTestFailed", answer.reason()));
        return posting.answer(
                outcome, taken -> Reply.to(PATH).saying("hook.tested"), () -> page(actor, posting.model()));
    }

    private static void entitled(Actor actor) {
        if (!actor.is(Role.ADMIN)) {
            throw new NotFound("Not for this reader");
        }
    }
}
