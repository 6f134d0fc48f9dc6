package cn.zhenggai.notification.web;

import cn.zhenggai.notification.News;
import cn.zhenggai.notification.inbox.Inbox;
import cn.zhenggai.notification.inbox.InboxFilter;
import cn.zhenggai.notification.inbox.MarkingRead;
import cn.zhenggai.notification.inbox.MessageLine;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.shared.Slice;
import cn.zhenggai.shared.table.PageSize;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The same messages for programs. */
@RestController
@RequestMapping("/api/v1/inbox")
@Tag(name = "Inbox", description = "What happened to the cases of the caller")
class InboxApi {

    private final Inbox inbox;
    private final MarkingRead marking;

    InboxApi(Inbox inbox, MarkingRead marking) {
        this.inbox = inbox;
        this.marking = marking;
    }

    /** @param deadline absent when none was running; {@code deadlineAt} its hour when a limit of hours ends in it, else absent; {@code readAt} while unread */
    record Entry(
            long id,
            String kind,
            CaseNumber number,
            String page,
            int round,
            String title,
            String schoolName,
            Severity severity,
            LocalDate deadline,
            Instant deadlineAt,
            String note,
            Instant createdAt,
            Instant readAt) {

        static Entry of(MessageLine line) {
            return new Entry(
                    line.id(),
                    line.kind(),
                    line.number(),
                    line.page(),
                    line.round(),
                    line.title(),
                    line.schoolName(),
                    line.severity(),
                    line.due() == null ? null : line.due().day(),
                    line.due() == null ? null : line.due().at(),
                    line.note(),
                    line.createdAt(),
                    line.readAt());
        }
    }

    /** @param next the {@code after} of the following page, absent on the last */
    record Messages(List<Entry> items, String next) {}

    @GetMapping
    @Operation(summary = "The messages of the caller, latest first")
    Messages listMessages(
            Actor actor,
            @RequestParam(required = false) String after,
            @RequestParam(required = false) InboxPage.Show show,
            @RequestParam(required = false) News.Topic topic,
            @RequestParam(defaultValue = PageSize.USUAL) PageSize limit) {
        Slice<MessageLine> page = inbox.page(actor, new InboxFilter(show != null, topic), after, limit.rows());
        return new Messages(page.rows().stream().map(Entry::of).toList(), page.next());
    }

    @PostMapping("/{id:\\d{1,18}}/read")
    @Operation(summary = "Mark a message read; doing it again keeps the first moment")
    Entry markRead(Actor actor, @PathVariable long id) {
        return Entry.of(marking.read(actor, id));
    }
}
