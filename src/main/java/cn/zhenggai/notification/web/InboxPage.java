package cn.zhenggai.notification.web;

import cn.zhenggai.notification.MailSettings;
import cn.zhenggai.notification.News;
import cn.zhenggai.notification.inbox.Inbox;
import cn.zhenggai.notification.inbox.InboxFilter;
import cn.zhenggai.notification.inbox.MarkingRead;
import cn.zhenggai.notification.inbox.MessageLine;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Role;
import cn.zhenggai.shared.Slice;
import cn.zhenggai.shared.form.Posting;
import cn.zhenggai.shared.form.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

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

    /** Those alone that were not read yet. */
    enum Show {
        UNREAD
    }

    @GetMapping("/inbox")
    String page(
            Actor actor,
            @RequestParam(required = false) String after,
            @RequestParam(required = false) Show show,
            @RequestParam(required = false) News.Topic topic,
            Model model) {
        InboxFilter filter = new InboxFilter(show != null, topic);
        Slice<MessageLine> page = inbox.page(actor, filter, after, SIZE);
        model.addAttribute("page", page);
        model.addAttribute("filter", filter);
        model.addAttribute("topics", News.Topic.values());
        model.addAttribute("unread", inbox.unread(actor));
        boolean whole =
                filter.equals(InboxFilter.ALL) && after == null && !page.rows().isEmpty();
        model.addAttribute("upTo", whole ? page.rows().get(0).id() : null);
        model.addAttribute("mailOff", !mail.on());
        model.addAttribute("admin", actor.is(Role.ADMIN));
        return "notification/inbox";
    }

    @PostMapping("/inbox/{id:\\d{1,18}}/open")
    Reply open(Actor actor, @PathVariable long id) {
        return Reply.to(marking.read(actor, id).address());
    }

    @PostMapping("/inbox/read")
    Reply readAll(Actor actor, Posting posting) {
        return posting.answer(
                posting.attempt(
                        form -> form.id("upTo"),
                        upTo -> Outcome.unless(
                                new Checks()
                                        .that(upTo != null, "upTo", "required")
                                        .refusal(),
                                () -> marking.readAll(actor, upTo))),
                read -> Reply.to("/inbox").saying("inbox.allRead", read),
                () -> page(actor, null, null, null, posting.model()));
    }
}
