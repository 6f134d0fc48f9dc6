package cn.zhenggai.notification.web;

import cn.zhenggai.notification.Inbox;
import cn.zhenggai.notification.MailSettings;
import cn.zhenggai.notification.MarkingRead;
import cn.zhenggai.notification.MessageLine;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Role;
import cn.zhenggai.shared.Slice;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** What the reader was told. Opening a message is a form and not a link, because it notes that it was read. */
@Controller
class InboxPage {

    private static final int SIZE = 30;

    private final Inbox inbox;
    private final MarkingRead marking;
    private final MailSettings mail;

    InboxPage(Inbox inbox, MarkingRead marking, MailSettings mail) {
        this.inbox = inbox;
        this.marking = marking;
        this.mail = mail;
    }

    @GetMapping("/inbox")
    String page(Actor actor, @RequestParam(required = false) String after, Model model) {
        Slice<MessageLine> page = inbox.page(actor, after, SIZE);
        model.addAttribute("page", page);
        model.addAttribute("unread", inbox.unread(actor));
        model.addAttribute(
                "upTo",
                after == null && !page.rows().isEmpty() ? page.rows().get(0).id() : null);
        model.addAttribute("mailOff", actor.is(Role.ADMIN) && !mail.on());
        return "notification/inbox";
    }

    @PostMapping("/inbox/{id:\\d{1,18}}/open")
    RedirectView open(Actor actor, @PathVariable long id) {
        return to("/cases/" + marking.read(actor, id).number());
    }

    @PostMapping("/inbox/read")
    RedirectView readAll(Actor actor, @RequestParam long upTo, RedirectAttributes redirect) {
        int read = marking.readAll(actor, upTo);
        redirect.addFlashAttribute("flash", "inbox.allRead");
        redirect.addFlashAttribute("flashArguments", List.of(read));
        return to("/inbox");
    }

    private static RedirectView to(String address) {
        RedirectView view = new RedirectView(address, true);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return view;
    }
}
