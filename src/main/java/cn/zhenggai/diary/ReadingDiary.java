package cn.zhenggai.diary;

import cn.zhenggai.inspection.VisitAddress;
import cn.zhenggai.inspection.VisitMode;
import cn.zhenggai.inspection.reading.ReadingVisits;
import cn.zhenggai.inspection.reading.ReadingVisits.Mine;
import cn.zhenggai.inspection.reading.VisitCard;
import cn.zhenggai.rectification.CaseAddress;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.time.DueBy;
import cn.zhenggai.task.TaskFilter;
import cn.zhenggai.task.TaskList;
import cn.zhenggai.task.TaskLists;
import cn.zhenggai.task.WorkItem;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What waits for a person with its end, and the visits that he makes, as his own lists show them. A calendar lies with
 * others and on screens that anybody sees: confidential cases and unannounced visits stand in it without a name.
 */
@Component
public class ReadingDiary {

    private static final int MOST = 200;

    private final TaskLists tasks;
    private final ReadingVisits visits;
    private final JdbcClient jdbc;
    private final MessageSource messages;

    ReadingDiary(TaskLists tasks, ReadingVisits visits, JdbcClient jdbc, MessageSource messages) {
        this.tasks = tasks;
        this.visits = visits;
        this.jdbc = jdbc;
        this.messages = messages;
    }

    public List<DiaryEntry> of(Actor actor, Locale language) {
        List<WorkItem> work = Stream.of(TaskList.RECEIVE, TaskList.TODO)
                .flatMap(list -> tasks.page(actor, list, TaskFilter.NONE, null, MOST).rows().stream())
                .toList();
        Set<String> confidential = confidential(work);
        Stream<DiaryEntry> ends = work.stream()
                .map(item -> entry(item, confidential.contains(item.caseNumber().value()), language));
        return Stream.concat(ends, trips(actor, language)).toList();
    }

    private Set<String> confidential(List<WorkItem> work) {
        if (work.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(jdbc.sql("select number from case_place where confidential and number in (:numbers)")
                .param(
                        "numbers",
                        work.stream().map(item -> item.caseNumber().value()).toList())
                .query(String.class)
                .list());
    }

    private DiaryEntry entry(WorkItem item, boolean confidential, Locale language) {
        String step = said("task.step." + item.step(), language);
        String text = confidential
                ? said("diary.confidential", language, step, item.caseNumber().value())
                : said("diary.work", language, step, item.schoolName(), item.title());
        return new DiaryEntry(
                "work-" + item.id(), text, item.due().by(), CaseAddress.page(item.caseNumber()), item.openedAt());
    }

    private Stream<DiaryEntry> trips(Actor actor, Locale language) {
        if (!ReadingVisits.goes(actor)) {
            return Stream.of();
        }
        Mine mine = visits.today(actor);
        return Stream.of(mine.overdue(), mine.today(), mine.coming())
                .flatMap(List::stream)
                .map(card -> entry(card, language));
    }

    private DiaryEntry entry(VisitCard card, Locale language) {
        String text = card.mode() == VisitMode.UNANNOUNCED
                ? said("diary.unannounced", language)
                : said("diary.visit", language, card.schoolName());
        return new DiaryEntry(
                "visit-" + card.id(),
                text,
                DueBy.on(card.on()),
                VisitAddress.page(card.id()),
                card.on().atStartOfDay(BureauTime.ZONE).toInstant());
    }

    private String said(String key, Locale language, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }
}
