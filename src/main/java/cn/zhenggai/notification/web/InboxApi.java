package cn.zhenggai.notification.web;

import cn.zhenggai.notification.Inbox;
import cn.zhenggai.notification.MarkingRead;
import cn.zhenggai.notification.MessageLine;
import cn.zhenggai.rectification.CaseEvent;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.shared.Slice;
import java.time.Instant;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The same messages for programs. */
@RestController
@RequestMapping("/api/v1/inbox")
class InboxApi {

    private static final int LARGEST = 200;

    private final Inbox inbox;
    private final MarkingRead marking;

    InboxApi(Inbox inbox, MarkingRead marking) {
        this.inbox = inbox;
        this.marking = marking;
    }

    /** @param readAt absent while unread */
    record Entry(
            long id,
            CaseEvent.Kind kind,
            String number,
            int round,
            String title,
            String schoolName,
            Severity severity,
            Instant createdAt,
            Instant readAt) {

        static Entry of(MessageLine line) {
            return new Entry(
                    line.id(),
                    line.kind(),
                    line.number().value(),
                    line.round(),
                    line.title(),
                    line.schoolName(),
                    line.severity(),
                    line.createdAt(),
                    line.readAt());
        }
    }

    @GetMapping
    Slice<Entry> page(
            Actor actor, @RequestParam(required = false) String after, @RequestParam(defaultValue = "50") int size) {
        Slice<MessageLine> page = inbox.page(actor, after, Math.max(1, Math.min(LARGEST, size)));
        return new Slice<>(page.rows().stream().map(Entry::of).toList(), page.next());
    }

    @PostMapping("/{id:\\d{1,18}}/read")
    Entry read(Actor actor, @PathVariable long id) {
        return Entry.of(marking.read(actor, id));
    }
}
