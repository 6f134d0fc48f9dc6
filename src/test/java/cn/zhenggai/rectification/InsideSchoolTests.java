package cn.zhenggai.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.TestCounty;
import cn.zhenggai.rectification.reading.CaseFilter;
import cn.zhenggai.rectification.reading.CaseLine;
import cn.zhenggai.rectification.reading.CaseLists;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.support.MovableClock;
import cn.zhenggai.support.OnMariaDb;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.support.TimeAtHand;
import cn.zhenggai.task.Step;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a school finds in its own weekly check: mended inside, looked at by a second person, counted against nobody. */
@TimeAtHand
abstract class InsideSchoolTests {

    @Autowired
    Office office;

    @Autowired
    TestCounty county;

    @Autowired
    CaseLists lists;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void settle() {
        county.settle();
        clock.at("2026-09-07T09:00:00");
    }

    @Test
    void theOneWhoIsToMendItBeginsAtOnceAndNobodyOutsideOrdersAnything() {
        CaseWalk found = selfFound();
        assertThat(found.state()).isEqualTo(CaseState.RECTIFYING);
        assertThat(found.waiting(Step.RECTIFY).desk().id())
                .isEqualTo(office.actor(CaseWalk.WORKER).personId());
        assertThat(found.story().waiting()).hasSize(1);
        assertThat(found.facts().ties().insideSchool()).isTrue();
    }

    @Test
    void aSecondPersonOfTheSchoolLooksAndItIsClosed() {
        CaseWalk found = selfFound().reported();
        assertThat(found.state()).isEqualTo(CaseState.SUBMITTED);
        List<Actor> lookers = found.verifiers();
        assertThat(lookers).hasSize(1);
        assertThat(lookers.get(0).unitId())
                .isEqualTo(office.actor(CaseWalk.WORKER).unitId());
        assertThat(lookers.get(0).login()).isNotEqualTo(CaseWalk.WORKER);
        found.opinion(0, true);
        assertThat(found.state()).isEqualTo(CaseState.CLOSED);
    }

    @Test
    void whoMendedItNeverLooksAtItHimself() {
        CaseWalk found = selfFound().reported();
        Outcome<?> own = office.verifying.verify(
                found.number(), office.actor(CaseWalk.WORKER), new Opinion(true, "好了", null, List.of()));
        assertThat(own.accepted()).isFalse();
        assertThat(office.candidates.verifiers(found.number(), office.actor(CaseWalk.PRINCIPAL)).stream()
                        .map(person -> person.login()))
                .doesNotContain(CaseWalk.WORKER)
                .contains(CaseWalk.OFFICER);
    }

    @Test
    void notPassedItGoesBackToTheOneWhoMendsIt() {
        CaseWalk found = selfFound().reported().opinion(0, false);
        assertThat(found.state()).isEqualTo(CaseState.RECTIFYING);
        assertThat(found.facts().round()).isEqualTo(2);
        found.reported().opinion(0, true);
        assertThat(found.state()).isEqualTo(CaseState.CLOSED);
    }

    @Test
    void aMajorOneGoesToTheBureauLikeAnyOther() {
        CaseWalk major = office.open(
                form().item(Office.PHYSICAL_MAJOR).severity(Severity.MAJOR).photos(1));
        assertThat(major.state()).isEqualTo(CaseState.DRAFT);
        assertThat(major.waiting(Step.SIGN_NOTICE).desk().kind().name()).isEqualTo("DEPUTY");
        assertThat(selfFoundFigure(major.signed())).isOne();
    }

    @Test
    void figuresKnowItAsFoundByTheSchool() {
        assertThat(selfFoundFigure(selfFound())).isOne();
        assertThat(selfFoundFigure(
                        office.open(office.finding().foundOn(clock.today()).photos(1))
                                .signed()))
                .isZero();
    }

    @Test
    void lateItIsOnTheSchoolsOwnListAndOnNobodyElses() {
        CaseWalk late = selfFound();
        clock.at(late.facts().deadline().plusDays(9) + "T09:00:00");
        assertThat(overdueFor(CaseWalk.OFFICER)).contains(late.number());
        assertThat(overdueFor("registrar")).doesNotContain(late.number());
        assertThat(overdueFor("township.1")).doesNotContain(late.number());
    }

    @Test
    void aSchoolRecordsNothingAboutOthersAndNothingInAnotherName() {
        Actor officer = office.actor(CaseWalk.OFFICER);
        assertThat(code(office.opening.open(officer, form().school("QL0002").filled())))
                .isEqualTo("schoolUnknown");
        assertThat(code(office.opening.open(
                        officer, form().source(Source.INSPECTION).filled())))
                .isEqualTo("notAllowed");
        assertThat(code(office.opening.open(office.actor(CaseWalk.WORKER), form().filled())))
                .isEqualTo("notAllowed");
        assertThat(code(office.opening.open(
                        officer, form().ties(FindingTies.NONE).filled())))
                .isEqualTo("required");
        long stranger = office.actor("officer.QL0002").personId();
        assertThat(code(office.opening.open(
                        officer,
                        form().ties(new FindingTies(null, null, null, stranger)).filled())))
                .isEqualTo("assigneeNotOfSchool");
    }

    private CaseWalk selfFound() {
        return office.open(form());
    }

    private FindingForm form() {
        long worker = office.actor(CaseWalk.WORKER).personId();
        return office.finding()
                .by(CaseWalk.OFFICER)
                .foundOn(clock.today())
                .source(Source.SELF_CHECK)
                .photos(1)
                .ties(new FindingTies(null, null, null, worker));
    }

    private List<CaseNumber> overdueFor(String login) {
        return lists.page(office.actor(login), CaseFilter.of(CaseFilter.View.OVERDUE), null, 1000).rows().stream()
                .map(CaseLine::number)
                .toList();
    }

    private int selfFoundFigure(CaseWalk walk) {
        return jdbc.sql("""
                        select f.self_found from rectification_case c join case_figures f on f.id = c.id
                        where c.number = :number and f.until_at > '9999-01-01'""")
                .param("number", walk.number().value())
                .query(Integer.class)
                .single();
    }

    private static String code(Outcome<?> outcome) {
        assertThat(outcome.accepted()).isFalse();
        return outcome.refusal().reasons().get(0).code();
    }
}

@ProcessTest
class H2InsideSchoolTests extends InsideSchoolTests {}

@OnMariaDb
class MariaDbInsideSchoolTests extends InsideSchoolTests {}
