package cn.zhenggai.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.zhenggai.rectification.log.LogView;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.support.ProcessTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What was ordered and reported is read in the log, also when the case itself says something newer. */
@ProcessTest
class LogNoteTests {

    @Autowired
    Office office;

    @Test
    void theLogTellsWhichDeadlineWasSigned() {
        CaseWalk signed = office.paperwork().signed();
        LogView order = signed.story().log().get(1);
        assertThat(order.dateAfter()).isEqualTo(signed.facts().deadline());
        assertThat(order.note()).isEqualTo(signed.facts().requirement());
    }

    @Test
    void anOrderThatRequiresNothingIsNotSigned() {
        CaseWalk draft = office.open(office.finding().item(Office.PAPERWORK));
        Outcome<CaseNumber> signed = office.signing.sign(draft.number(), office.actor("sectionhead"), null, "");
        assertThat(signed.refusal().reasons())
                .extracting(Refusal.Reason::field, Refusal.Reason::code)
                .containsExactly(tuple("requirement", "required"));
        assertThat(draft.state()).isEqualTo(CaseState.DRAFT);
        assertThat(draft.story().log()).hasSize(1);
    }

    @Test
    void aReportThatWasOverwrittenStaysReadable() {
        CaseWalk again = office.paperwork().to(CaseState.RECTIFYING);
        office.reporting
                .report(again.number(), office.actor(CaseWalk.WORKER), new WorkDone("先行封闭", null, null, null, null))
                .orThrow();
        again.reportReturned("写清楚").reported();
        assertThat(again.story().log())
                .filteredOn(entry -> entry.action() == CaseDeed.REPORT)
                .extracting(LogView::note)
                .containsExactly("先行封闭", again.workDone().measures());
    }
}
