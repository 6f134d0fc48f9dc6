package cn.zhenggai.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.arrangement.Arranging;
import cn.zhenggai.evidence.EvidenceFile;
import cn.zhenggai.rectification.desk.CaseEvidence;
import cn.zhenggai.rectification.dossier.CaseEnding;
import cn.zhenggai.rectification.dossier.LogEnd;
import cn.zhenggai.rectification.ending.TerminatingCase;
import cn.zhenggai.rectification.ending.TerminationEntry;
import cn.zhenggai.rectification.log.LogView;
import cn.zhenggai.rectification.proof.LogFault;
import cn.zhenggai.rectification.proof.LogFault.Kind;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.support.OnMariaDb;
import cn.zhenggai.support.ProcessTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What a principal signed for stays as it was, or is named. */
abstract class EvidenceProofTests {

    private static final String LAST_ANSWER = " where id = (select last_answer.id from (select max(id) id from evidence"
            + " where owner = :owner and purpose = 'AFTER' and round = 1) last_answer)";

    @Autowired
    Office office;

    @Autowired
    TerminatingCase terminating;

    @Autowired
    Arranging arranging;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Value("${zhenggai.files}")
    Path folder;

    private CaseWalk walk;

    @BeforeEach
    void aCaseRejectedOnceAndClosed() {
        walk = office.general().to(CaseState.SUBMITTED);
        Opinion no = new Opinion(
                false,
                "仍未更换",
                null,
                List.of(office.photos.taken(walk.verifiers().get(0))));
        office.verifying.verify(walk.number(), walk.verifiers().get(0), no).orThrow();
        walk.opinion(1, false).to(CaseState.CLOSED);
    }

    @AfterEach
    void nothingStayedChanged() {
        assertThat(office.log.verify().faults()).isEmpty();
    }

    @Test
    void theHashOfARoundStandsInTheEntryOfItsSignature() {
        assertThat(walk.story().log())
                .filteredOn(entry -> entry.evidenceHash() != null)
                .extracting(LogView::action)
                .filteredOn(deed -> deed != CaseDeed.PAPER_ISSUED)
                .containsExactly(CaseDeed.SIGN_REPORT, CaseDeed.SIGN_REPORT);
        assertThat(signatures())
                .extracting(LogView::evidenceHash)
                .doesNotHaveDuplicates()
                .containsExactlyElementsOf(walk.story().rounds().stream()
                        .map(RoundView::evidenceHash)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sha256 = original_sha256, size_bytes = 1",
                "purpose = 'DOCUMENT'",
                "purpose = 'ON_SITE'",
                "pair_of = null",
                "owner = null",
                "uploaded_by = uploaded_by + 1",
                "uploaded_at = timestampadd(second, 1, uploaded_at)"
            })
    void aChangedEvidenceRowIsNamedAtEverySignatureThatItWasUnder(String change) {
        assertThat(evidenceFaultsAfter("update evidence set " + change + LAST_ANSWER))
                .containsExactly(broken(0), broken(1));
    }

    @Test
    void whatIsHandedInAfterTheSignatureIsNoPartOfIt() {
        Actor deputy = office.actor("deputy");
        CaseWalk ended = office.general().to(CaseState.SUBMITTED);
        terminating
                .terminate(
                        ended.number(),
                        deputy,
                        new TerminationEntry(
                                CaseEnding.Kind.DEMOLISHED, "已整体拆除", List.of(office.photos.document(deputy))))
                .orThrow();
        CaseWalk again = office.general().to(CaseState.SUBMITTED).rejected();
        Actor principal = office.actor(CaseWalk.PRINCIPAL);
        arranging
                .protect(again.number(), principal, "拉警戒线", List.of(office.photos.taken(principal)))
                .orThrow();

        assertThat(office.log.verify().faults()).isEmpty();
    }

    @Test
    void aPictureMovedToALaterRoundIsNamedWhereItIsGone() {
        assertThat(evidenceFaultsAfter("update evidence set round = 2" + LAST_ANSWER))
                .contains(broken(0));
    }

    @Test
    void aDeletedEvidenceRowIsNamed() {
        assertThat(evidenceFaultsAfter("delete from evidence" + LAST_ANSWER)).containsExactly(broken(0), broken(1));
    }

    @Test
    void aChangedHashOfARoundIsNamed() {
        assertThat(evidenceFaultsAfter("update case_round set evidence_hash = '" + LogEnd.NO_HASH
                        + "' where round_no = 2 and case_id = (select id from rectification_case"
                        + " where concat('case:', number) = :owner)"))
                .containsExactly(broken(1));
    }

    @Test
    void aHashTakenOutOfTheLogBreaksTheEntry() {
        assertThat(faultsAfter("update case_log set evidence_hash = null where round_no = 2"
                        + " and action = 'SIGN_REPORT' and concat('case:', case_number) = :owner"))
                .containsExactly(
                        new LogFault(walk.number().value(), signatures().get(1).entryNo(), Kind.CHANGED));
    }

    @Test
    void aChangedFileIsNamed() throws IOException {
        EvidenceFile file = anyFile();
        byte[] whole = Files.readAllBytes(kept(file));
        byte[] changed = whole.clone();
        changed[changed.length / 2] ^= 1;
        Files.write(kept(file), changed);
        assertThat(office.log.verify().faults()).containsExactly(fault(file, Kind.FILE_CHANGED));
        Files.write(kept(file), whole);
    }

    @Test
    void aMissingFileIsNamed() throws IOException {
        EvidenceFile file = anyFile();
        byte[] whole = Files.readAllBytes(kept(file));
        Files.delete(kept(file));
        assertThat(office.log.verify().faults()).containsExactly(fault(file, Kind.FILE_MISSING));
        Files.write(kept(file), whole);
    }

    private List<LogView> signatures() {
        return walk.story().log().stream()
                .filter(entry -> entry.action() == CaseDeed.SIGN_REPORT)
                .toList();
    }

    /** @param round from 0 */
    private LogFault broken(int round) {
        return new LogFault(walk.number().value(), signatures().get(round).entryNo(), Kind.EVIDENCE_CHANGED);
    }

    private LogFault fault(EvidenceFile file, Kind kind) {
        return new LogFault(walk.number().value(), 0, kind, file.sha256());
    }

    private EvidenceFile anyFile() {
        return walk.story().files(EvidencePurpose.BEFORE).get(0);
    }

    private Path kept(EvidenceFile file) {
        String hash = file.sha256();
        return folder.resolve(hash.substring(0, 2))
                .resolve(hash.substring(2, 4))
                .resolve(hash);
    }

    private List<LogFault> evidenceFaultsAfter(String tampering) {
        return faultsAfter(tampering).stream()
                .filter(fault -> fault.kind() == Kind.EVIDENCE_CHANGED)
                .toList();
    }

    /** What the proof says about the tampering, which is then undone. */
    private List<LogFault> faultsAfter(String tampering) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            assertThat(jdbc.sql(tampering)
                            .param("owner", CaseEvidence.owner(walk.number()))
                            .update())
                    .isPositive();
            return office.log.verify().faults();
        });
    }
}

@ProcessTest
class H2EvidenceProofTests extends EvidenceProofTests {}

@OnMariaDb
class MariaDbEvidenceProofTests extends EvidenceProofTests {}
