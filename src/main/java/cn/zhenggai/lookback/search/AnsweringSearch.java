package cn.zhenggai.lookback.search;

import cn.zhenggai.lookback.LookBackNotFound;
import cn.zhenggai.rectification.FindingTies;
import cn.zhenggai.rectification.Source;
import cn.zhenggai.rectification.opening.Finding;
import cn.zhenggai.rectification.opening.OpeningCase;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.Role;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A school says what it found. What it found becomes a case of its own, which it mends like everything it finds itself. */
@Service
public class AnsweringSearch {

    private static final Map<String, String> FIELDS =
            Map.of("beforePhotos", "photos", "description", "note", "assigneeId", "assignee");

    private final JdbcClient jdbc;
    private final OpeningCase opening;
    private final Clock clock;

    AnsweringSearch(JdbcClient jdbc, OpeningCase opening, Clock clock) {
        this.jdbc = jdbc;
        this.opening = opening;
        this.clock = clock;
    }

    public static boolean mayAnswer(Actor actor) {
        return actor.inSchool() && actor.isAny(Role.PRINCIPAL, Role.SAFETY_OFFICER);
    }

    /** @return the case that came of it, empty when nothing was found */
    @Transactional
    public Outcome<Optional<CaseNumber>> answer(long id, Actor actor, AnswerEntry entry) {
        if (!mayAnswer(actor)) {
            throw new LookBackNotFound(id);
        }
        Standing standing = standing(id, actor);
        if (standing.answered()) {
            return Outcome.refused(Refusal.conflict("search.answered"));
        }
        Optional<Refusal> refusal = new Checks()
                .that(entry.answer() != null && entry.answer() != SearchFinding.GONE, "answer", "required")
                .text(entry.note(), "note", 1000)
                .refusal();
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        if (entry.answer() == SearchFinding.NONE) {
            keep(id, actor, entry, null);
            return Outcome.done(Optional.empty());
        }
        return opening.open(actor, finding(standing.itemCode(), actor, entry))
                .at(FIELDS)
                .map(number -> {
                    keep(id, actor, entry, number);
                    return Optional.of(number);
                });
    }

    private record Standing(String itemCode, boolean answered) {}

    /** Locked, so that of two people of a school one comes second. */
    private Standing standing(long id, Actor actor) {
        return jdbc.sql("""
                        select o.item_code, a.answered_at from search_answer a join search_order o on o.id = a.order_id
                        where a.order_id = :id and a.school_id = :school for update""")
                .param("id", id)
                .param("school", actor.unitId())
                .query((row, n) -> new Standing(row.getString("item_code"), row.getObject("answered_at") != null))
                .optional()
                .orElseThrow(() -> new LookBackNotFound(id));
    }

    private Finding finding(String itemCode, Actor actor, AnswerEntry entry) {
        return new Finding(
                actor.unitId(),
                itemCode,
                null,
                Source.SELF_CHECK,
                entry.place(),
                entry.note(),
                null,
                null,
                BureauTime.today(clock),
                null,
                false,
                null,
                entry.photos(),
                null,
                null,
                new FindingTies(null, null, null, entry.assignee()));
    }

    private void keep(long id, Actor actor, AnswerEntry entry, CaseNumber found) {
        jdbc.sql("""
                        update search_answer set answer = :answer, note = :note, found_case = :found, answered_by = :by,
                            answered_by_name = :name, answered_at = :now
                        where order_id = :id and school_id = :school""")
                .param("answer", entry.answer().name())
                .param("note", entry.note().strip())
                .param("found", found == null ? null : found.value())
                .param("by", actor.personId())
                .param("name", actor.name())
                .param("now", BureauTime.column(clock.instant()))
                .param("id", id)
                .param("school", actor.unitId())
                .update();
    }
}
