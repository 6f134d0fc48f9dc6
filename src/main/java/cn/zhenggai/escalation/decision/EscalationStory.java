package cn.zhenggai.escalation.decision;

import cn.zhenggai.escalation.Deliveries;
import cn.zhenggai.escalation.ladder.LadderStep;
import cn.zhenggai.escalation.ladder.LadderSteps;
import cn.zhenggai.rectification.reading.ReadingCase;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything that the ladder did about a case, and what became of each message about it. */
@Service
public class EscalationStory {

    private final JdbcClient jdbc;
    private final LadderSteps steps;
    private final Holds holds;
    private final ReadingCase reading;
    private final ObjectProvider<Deliveries> deliveries;

    EscalationStory(
            JdbcClient jdbc,
            LadderSteps steps,
            Holds holds,
            ReadingCase reading,
            ObjectProvider<Deliveries> deliveries) {
        this.jdbc = jdbc;
        this.steps = steps;
        this.holds = holds;
        this.reading = reading;
        this.deliveries = deliveries;
    }

    /** @param holds in the order in which they were set; the latest day counts */
    public record Told(List<ToldStep> steps, List<Hold> holds) {}

    /** @param told to whom, in the order of the parts; without names for readers from outside the work */
    public record ToldStep(LadderStep step, List<Addressee> told) {}

    /**
     * @param kind what the person was told: the kind of the step, or {@code TO_DECIDE}
     * @param name null for a reader who gets no names
     * @param deliveries empty for such a reader, and without anybody who carries messages
     */
    public record Addressee(
            String kind, long personId, String name, String part, List<Deliveries.Delivery> deliveries) {}

    /** Throws {@code CaseNotFound} also for a case that this reader may not see. */
    @Transactional(readOnly = true)
    public Told of(CaseNumber number, Actor reader) {
        reading.mustSee(number, reader);
        boolean names = reading.readsNames(reader);
        List<LadderStep> all = steps.of(number, names);
        Map<Long, List<Addressee>> addressees = addressees(number, names);
        return new Told(
                all.stream()
                        .map(step -> new ToldStep(step, addressees.getOrDefault(step.id(), List.of())))
                        .toList(),
                holds.of(number).stream()
                        .map(hold -> names ? hold : hold.withoutPersons())
                        .toList());
    }

    private record Named(long step, Addressee addressee) {}

    private Map<Long, List<Addressee>> addressees(CaseNumber number, boolean names) {
        Deliveries carrier = deliveries.getIfAvailable();
        List<Deliveries.Delivery> delivered = carrier == null || !names ? List.of() : carrier.of(number);
        return jdbc
                .sql("""
                        select a.*, p.name from escalation_addressee a join escalation e on e.id = a.escalation_id
                        join person_name p on p.person_id = a.person_id
                        where e.case_number = :number order by a.escalation_id, a.kind, a.part, p.name, a.person_id""")
                .param("number", number.value())
                .query((row, n) -> {
                    long step = row.getLong("escalation_id");
                    long person = row.getLong("person_id");
                    String kind = row.getString("kind");
                    List<Deliveries.Delivery> own = delivered.stream()
                            .filter(one -> one.escalationId() == step
                                    && one.personId() == person
                                    && one.kind().equals(kind))
                            .toList();
                    String name = names ? row.getString("name") : null;
                    return new Named(step, new Addressee(kind, names ? person : 0, name, row.getString("part"), own));
                })
                .list()
                .stream()
                .collect(Collectors.groupingBy(Named::step, Collectors.mapping(Named::addressee, Collectors.toList())));
    }
}
