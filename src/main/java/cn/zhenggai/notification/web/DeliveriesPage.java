package cn.zhenggai.notification.web;

import cn.zhenggai.notification.outbox.OutboxState;
import cn.zhenggai.notification.outbox.ReadingOutbox;
import cn.zhenggai.notification.outbox.RetryingDeliveries;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.NotFound;
import cn.zhenggai.shared.Role;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

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
    String retry(Actor actor, @PathVariable long id, RedirectAttributes redirect) {
        entitled(actor);
        return retried(retrying.retry(actor, id), redirect);
    }

    @PostMapping("/deliveries/retry")
    String retryAll(Actor actor, RedirectAttributes redirect) {
        entitled(actor);
        return retried(retrying.retryAll(actor), redirect);
    }

    private static String retried(int number, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", number == 0 ? "deliveries.nothingRetried" : "deliveries.retried");
        redirect.addFlashAttribute("flashArguments", List.of(number));
        return "redirect:/deliveries";
    }

    private static void entitled(Actor actor) {
        if (!actor.is(Role.ADMIN)) {
            throw new NotFound("Not for this reader");
        }
    }
}
