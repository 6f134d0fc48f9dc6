package cn.zhenggai.lookback.sample;

import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.rectification.Action;
import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.desk.CaseDesk;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.log.Told;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody wants a closed case looked at again, by a person whom he names. */
@Service
public class OrderingLookBack {

    private static final int FARTHEST_DAYS = 365;

    private final CaseDesk desk;
    private final GivingLookBack giving;

    OrderingLookBack(CaseDesk desk, GivingLookBack giving) {
        this.desk = desk;
        this.giving = giving;
    }

    /** @param dueOn the day by which it is to be seen */
    @Transactional
    public Outcome<CaseNumber> order(CaseNumber number, Actor actor, Long inspector, LocalDate dueOn) {
        return desk.take(number, actor, Action.ORDER_LOOK_BACK).then(taken -> {
            Optional<PersonCard> person = giving.eligible(taken.subject()).stream()
                    .filter(one -> inspector != null && one.id() == inspector)
                    .findFirst();
            return Outcome.unless(
                    refusal(person, dueOn, BureauTime.dayOf(taken.now())),
                    () -> order(taken, actor, person.orElseThrow(), dueOn));
        });
    }

    private static Optional<Refusal> refusal(Optional<PersonCard> person, LocalDate dueOn, LocalDate today) {
        return new Checks()
                .that(person.isPresent(), "inspector", "lookBack.notThisOne")
                .that(dueOn != null, "dueOn", "required")
                .that(
                        dueOn == null || !dueOn.isBefore(today) && !dueOn.isAfter(today.plusDays(FARTHEST_DAYS)),
                        "dueOn",
                        "lookBack.dayOut")
                .refusal();
    }

    private CaseNumber order(CaseDesk.Taken taken, Actor actor, PersonCard person, LocalDate dueOn) {
        RectificationCase subject = taken.subject();
        giving.give(subject, LookBackOccasion.ORDERED, null, dueOn, person);
        desk.lay(taken, actor, subject.course().noted(CaseDeed.ORDER_LOOK_BACK), Told.NOTHING.days(null, dueOn));
        return subject.number();
    }
}
