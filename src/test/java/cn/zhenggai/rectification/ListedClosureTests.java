package cn.zhenggai.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.TestCounty;
import cn.zhenggai.rectification.steps.ListingCase;
import cn.zhenggai.rectification.verification.ApprovingClosure;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.support.OnMariaDb;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.task.Step;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever marks a case is asked by the decision that ends it. */
abstract class ListedClosureTests {

    @Autowired
    Office office;

    @Autowired
    TestCounty county;

    @Autowired
    ListingCase listing;

    @Autowired
    ApprovingClosure approving;

    @Autowired
    TransactionTemplate transactions;

    @BeforeEach
    void settle() {
        county.settle();
    }

    @Test
    void aListedGeneralHazardIsClosedByTheDirectorAloneAndIsOffTheListWithIt() {
        CaseWalk walk = office.general().to(CaseState.RECTIFYING);
        list(walk);
        walk.to(CaseState.SUBMITTED).passed();
        assertThat(walk.state()).isEqualTo(CaseState.CLOSE_REVIEW);
        assertThat(walk.waiting(Step.APPROVE_CLOSURE).desk().kind()).isEqualTo(Desk.Kind.DIRECTOR);
        assertThat(approving
                        .review(walk.number(), office.actor("deputy"), true, null)
                        .refusal())
                .isNotNull();
        approving.review(walk.number(), office.actor("director"), true, null).orThrow();
        assertThat(walk.state()).isEqualTo(CaseState.CLOSED);
        assertThat(walk.facts().clock().listed()).isFalse();
        assertThat(walk.story().log()).extracting(entry -> entry.action()).contains(CaseDeed.DELIST);
    }

    @Test
    void aClosureThatWaitsAlreadyWaitsForTheDirectorOnceItsHazardIsListed() {
        CaseWalk walk = office.major().to(CaseState.CLOSE_REVIEW);
        assertThat(walk.waiting(Step.APPROVE_CLOSURE).desk().kind()).isEqualTo(Desk.Kind.DEPUTY);
        list(walk);
        assertThat(walk.waiting(Step.APPROVE_CLOSURE).desk().kind()).isEqualTo(Desk.Kind.DIRECTOR);
        assertThat(approving
                        .review(walk.number(), office.actor("deputy"), true, null)
                        .refusal())
                .isNotNull();
        approving.review(walk.number(), office.actor("director"), true, null).orThrow();
        assertThat(walk.facts().clock().listed()).isFalse();
    }

    @Test
    void aListedHazardThatIsSentBackStaysListed() {
        CaseWalk walk = office.general().to(CaseState.RECTIFYING);
        list(walk);
        walk.to(CaseState.SUBMITTED).passed();
        approving
                .review(walk.number(), office.actor("director"), false, "再看一遍现场")
                .orThrow();
        assertThat(walk.facts().clock().listed()).isTrue();
    }

    @Test
    void whatIsNotListedIsClosedAsBefore() {
        assertThat(office.general().to(CaseState.SUBMITTED).passed().state()).isEqualTo(CaseState.CLOSED);
        CaseWalk major = office.major().to(CaseState.SUBMITTED).passed();
        assertThat(major.waiting(Step.APPROVE_CLOSURE).desk().kind()).isEqualTo(Desk.Kind.DEPUTY);
    }

    private void list(CaseWalk walk) {
        transactions.executeWithoutResult(status -> listing.list(walk.number(), office.actor("director"), "久拖未改"));
    }
}

@ProcessTest
class H2ListedClosureTests extends ListedClosureTests {}

@OnMariaDb
class MariaDbListedClosureTests extends ListedClosureTests {}
