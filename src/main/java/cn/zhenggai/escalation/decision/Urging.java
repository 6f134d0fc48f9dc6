package cn.zhenggai.escalation.decision;

import cn.zhenggai.escalation.ladder.Steps;
import cn.zhenggai.escalation.ladder.StepsTaken;
import cn.zhenggai.escalation.ladder.Urges;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.reading.ReadingCase;
import cn.zhenggai.rectification.steps.NotingDecision;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.task.CaseLocks;
import cn.zhenggai.task.Step;
import cn.zhenggai.task.WorkItem;
import cn.zhenggai.task.WorkItems;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 催办: somebody with a say urges whoever has the case in his hands, in his own words, and the case keeps them. */
@Service
public class Urging {

    private static final int TEXT = 500;
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("MM-dd HH:mm").withZone(BureauTime.ZONE);

    private final JdbcClient jdbc;
    private final ReadingCase reading;
    private final NotingDecision noting;
    private final WorkItems work;
    private final Directory directory;
    private final CaseLocks locks;
    private final Urges urges;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Urging(
            JdbcClient jdbc,
            ReadingCase reading,
            NotingDecision noting,
            WorkItems work,
            Directory directory,
            CaseLocks locks,
            Urges urges,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.reading = reading;
        this.noting = noting;
        this.work = work;
        this.directory = directory;
        this.locks = locks;
        this.urges = urges;
        this.events = events;
        this.clock = clock;
    }

    /** Whoever was urged within a day is not urged again: twice is one urging. Throws {@code CaseNotFound} also for a case that this person may not see. */
    @Transactional
    public Outcome<CaseNumber> urge(CaseNumber number, Actor actor, String text) {
        reading.mustSee(number, actor);
        return locks.holding(number, () -> {
            List<WorkItem> inHands = work.openOf(number).stream()
                    .filter(item -> item.step() != Step.DECIDE_ESCALATION)
                    .toList();
            Optional<Refusal> refusal = refusal(number, actor, inHands, text);
            if (refusal.isPresent()) {
                return Outcome.refused(refusal.get());
            }
            long batch = Steps.newBatch();
            List<Long> holders = inHands.stream()
                    .flatMap(item -> directory.seatedAt(item.desk()).stream())
                    .map(PersonCard::id)
                    .distinct()
                    .toList();
            urges.write(number, inHands.get(0), actor, text.strip(), batch, BureauTime.now(clock));
            urges.address(batch, holders);
            noting.note(number, actor, CaseDeed.URGE, text);
            events.publishEvent(new StepsTaken(batch));
            return Outcome.done(number);
        });
    }

    /** Section head, deputy and director of the case, and the inspector who found it. Index {@code uk_case_number}. */
    private Optional<Refusal> refusal(CaseNumber number, Actor actor, List<WorkItem> inHands, String text) {
        boolean may = jdbc.sql("select section_id, bureau_id, opened_by from case_place where number = :number")
                .param("number", number.value())
                .query((row, n) -> actor.sitsAt(Desk.of(Desk.Kind.SECTION_HEAD, row.getLong("section_id")))
                        || actor.sitsAt(Desk.of(Desk.Kind.DEPUTY, row.getLong("bureau_id")))
                        || actor.sitsAt(Desk.of(Desk.Kind.DIRECTOR, row.getLong("bureau_id")))
                        || actor.personId() == row.getLong("opened_by"))
                .optional()
                .orElse(true);
        if (!may) {
            return Optional.of(Refusal.forbidden("notAllowed"));
        }
        if (inHands.isEmpty()) {
            return Optional.of(Refusal.conflict("nobodyToUrge"));
        }
        return urges.holding(number, clock.instant())
                .map(before -> Refusal.conflict("urgedAlready", before.by(), WHEN.format(before.at())))
                .or(() -> new Checks().text(text, "note", TEXT).refusal());
    }
}
