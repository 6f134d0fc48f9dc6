package cn.zhenggai.lookback.sample;

import cn.zhenggai.lookback.LookBackNotFound;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.rectification.Action;
import cn.zhenggai.rectification.desk.CaseDesk;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whoever may order a look gives one that nobody has, or that somebody will not get to, to another. Its day stays. */
@Service
public class AssigningLookBack {

    private final CaseDesk desk;
    private final GivingLookBack giving;
    private final PassingLookBack passing;
    private final JdbcClient jdbc;

    AssigningLookBack(CaseDesk desk, GivingLookBack giving, PassingLookBack passing, JdbcClient jdbc) {
        this.desk = desk;
        this.giving = giving;
        this.passing = passing;
        this.jdbc = jdbc;
    }

    /** @throws LookBackNotFound for one that there is not; {@code CaseNotFound} where its case is none of his business */
    @Transactional
    public Outcome<CaseNumber> assign(long id, Actor actor, Long inspector) {
        Standing standing = standing(id);
        return desk.take(standing.number(), actor, Action.ORDER_LOOK_BACK).then(taken -> {
            Optional<PersonCard> person = giving.eligible(taken.subject()).stream()
                    .filter(one -> inspector != null && one.id() == inspector)
                    .findFirst();
            Optional<Refusal> refusal = standing.open()
                    ? new Checks()
                            .that(person.isPresent(), "inspector", "lookBack.notThisOne")
                            .refusal()
                    : Optional.of(Refusal.conflict("lookBack.done"));
            return Outcome.unless(refusal, () -> {
                passing.pass(id, taken.subject(), person.orElseThrow(), true);
                return standing.number();
            });
        });
    }

    private record Standing(CaseNumber number, boolean open) {}

    private Standing standing(long id) {
        List<Standing> found = jdbc.sql("select case_number, result from look_back where id = :id")
                .param("id", id)
                .query((row, n) ->
                        new Standing(CaseNumber.of(row.getString("case_number")), row.getString("result") == null))
                .list();
        return found.stream().findFirst().orElseThrow(() -> new LookBackNotFound(id));
    }
}
