package cn.zhenggai.notification.web;

import cn.zhenggai.notification.outbox.OutboxState;
import cn.zhenggai.notification.outbox.ReadingOutbox;
import cn.zhenggai.notification.outbox.RetryingDeliveries;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.NotFound;
import cn.zhenggai.shared.Role;
import cn.zhenggai.shared.form.Reply;
import java.time.LocalDateTime;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The outbox as the administrator sees it: who could not be reached and why, never what about. */
@Controller
class DeliveriesPage {

    private final ReadingOutbox outbox;
    private final RetryingDeliveries retrying;

    DeliveriesPage(ReadingOutbox outbox, RetryingDeliveries retrying) {
        this.outbox = outbox;
        this.retrying = retrying;
    }

    @GetMapping("/deliveries")
    String page(Actor actor, Model model) {
        entitled(actor);
        OutboxState state = outbox.state();
        model.addAttribute("outbox", state);
        model.addAttribute(
                "oldest",
                state.oldestDue() == null ? null : LocalDateTime.ofInstant(state.oldestDue(), BureauTime.ZONE));
        return "notification/deliveries";
    }

    @PostMapping("/deliveries/{id:\\d{1,18}}/retry")
    Reply retry(Actor actor, @PathVariable long id) {
        entitled(actor);
        return retried(retrying.retry(actor, id));
    }

    @PostMapping("/deliveries/retry")
    Reply retryAll(Actor actor) {
        entitled(actor);
        return retried(retrying.retryAll(actor));
    }

    private static Reply retried(int number) {
        return Reply.to("/deliveries").saying(number == 0 ? "deliveries.nothingRetried" : "deliveries.retried", number);
    }

    private static void entitled(Actor actor) {
        if (!actor.is(Role.ADMIN)) {
            throw new NotFound("Not for this reader");
        }
    }
}
