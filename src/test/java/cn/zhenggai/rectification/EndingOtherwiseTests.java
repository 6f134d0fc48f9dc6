package cn.zhenggai.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.notice.NoticeState;
import cn.zhenggai.notice.reading.ReadingNotices;
import cn.zhenggai.rectification.dossier.CaseEnding;
import cn.zhenggai.rectification.ending.TerminatingCase;
import cn.zhenggai.rectification.ending.TerminationEntry;
import cn.zhenggai.rectification.verification.ReturningForProof;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.task.Step;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What ends with its school or its object, and what is sent back without anybody going there. */
@ProcessTest
class EndingOtherwiseTests {

    @Autowired
    Office office;

    @Autowired
    TerminatingCase terminating;

    @Autowired
    ReturningForProof returning;

    @Autowired
    ReadingNotices notices;

    @BeforeEach
    void settle() {
        office.county.settle();
    }

    @Test
    void theDeputyEndsACaseOnProofAndItNeverCountsAsRectified() {
        CaseWalk walk = office.paperwork().to(CaseState.RECTIFYING);
        assertThat(codes(terminate(walk, "deputy", new TerminationEntry(null, " ", List.of()))))
                .containsExactly("required", "required", "proofNeeded");
        assertThat(codes(terminate(walk, "sectionhead", proven()))).containsExactly("notAllowed");
        terminate(walk, "deputy", proven()).orThrow();
        assertThat(walk.state()).isEqualTo(CaseState.TERMINATED);
        assertThat(walk.facts().endingKind()).isEqualTo(CaseEnding.Kind.DEMOLISHED);
        assertThat(walk.story().waiting()).isEmpty();
        assertThat(walk.story().files(EvidencePurpose.DOCUMENT)).hasSize(1);
        assertThat(notices.ofCase(walk.number()).orElseThrow().state()).isEqualTo(NoticeState.WITHDRAWN);
        assertThat(codes(terminate(walk, "deputy", proven()))).containsExactly("stepNotOpen.TERMINATED");
    }

    @Test
    void whatStandsStillOrIsADraftEndsLikeAnythingElseThatIsOpen() {
        CaseWalk paused = office.paperwork().to(CaseState.RECTIFYING).paused();
        terminate(paused, "deputy", proven()).orThrow();
        CaseWalk draft = office.paperwork();
        terminate(draft, "deputy", proven()).orThrow();
        assertThat(List.of(paused.state(), draft.state())).containsOnly(CaseState.TERMINATED);
    }

    @Test
    void missingProofGoesBackWithoutAVisitOnceAndCountsAsRejected() {
        CaseWalk walk = office.paperwork().to(CaseState.SUBMITTED);
        Actor first = walk.verifiers().get(0);
        assertThat(codes(returning.send(walk.number(), office.actor("sectionhead"), "缺发票")))
                .containsExactly("notAllowed");
        assertThat(codes(returning.send(walk.number(), first, " "))).containsExactly("required");
        returning.send(walk.number(), first, "缺发票").orThrow();
        assertThat(walk.state()).isEqualTo(CaseState.RECTIFYING);
        assertThat(walk.facts().round()).isEqualTo(2);
        assertThat(walk.story().rounds().get(0).passed()).isFalse();
        assertThat(walk.story().waiting()).extracting(item -> item.step()).containsExactly(Step.RECTIFY);

        walk.to(CaseState.SUBMITTED);
        assertThat(codes(returning.send(walk.number(), walk.verifiers().get(0), "还缺")))
                .containsExactly("deskCheckUsed");
        walk.rejected().to(CaseState.SUBMITTED);
        returning.send(walk.number(), walk.verifiers().get(0), "缺合同").orThrow();
        walk.to(CaseState.CLOSED);
    }

    @Test
    void nothingIsSentBackFromTheDeskWhenOneHasSignedOnSite() {
        CaseWalk walk = office.paperwork().to(CaseState.SUBMITTED).opinion(0, true);
        assertThat(codes(returning.send(walk.number(), walk.verifiers().get(1), "缺发票")))
                .doesNotContain("required")
                .isNotEmpty();
    }

    private TerminationEntry proven() {
        return new TerminationEntry(
                CaseEnding.Kind.DEMOLISHED, "已整体拆除", List.of(office.photos.document(office.actor("deputy"))));
    }

    private Outcome<?> terminate(CaseWalk walk, String login, TerminationEntry entry) {
        return terminating.terminate(walk.number(), office.actor(login), entry);
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.refusal().reasons().stream().map(reason -> reason.code()).toList();
    }
}
