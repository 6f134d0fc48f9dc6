package cn.zhenggai.coordination.letter;

import cn.zhenggai.coordination.LetterNotFound;
import cn.zhenggai.coordination.LetterView;
import cn.zhenggai.coordination.RequestView;
import cn.zhenggai.coordination.asking.TransferRequests;
import cn.zhenggai.evidence.EvidenceFile;
import cn.zhenggai.evidence.EvidenceShelf;
import cn.zhenggai.rectification.desk.CaseDesk;
import cn.zhenggai.rectification.desk.CaseScope;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells of letters: single ones, and all of a case. */
@Service
public class ReadingLetters {

    private static final Logger SECURITY = LoggerFactory.getLogger("cn.zhenggai.security");

    private static final String FROM =
            " from coordination_letter l join case_behind_letter c on c.id = l.case_id where ";
    private final SentLetters letters;
    private final LetterScope scope;
    private final LetterFiles files;
    private final LetterSteps steps;
    private final TransferRequests requests;
    private final EvidenceShelf evidence;
    private final CaseDesk desk;
    private final JdbcClient jdbc;
    private final Clock clock;

    ReadingLetters(
            SentLetters letters,
            LetterScope scope,
            LetterFiles files,
            LetterSteps steps,
            TransferRequests requests,
            EvidenceShelf evidence,
            CaseDesk desk,
            JdbcClient jdbc,
            Clock clock) {
        this.letters = letters;
        this.scope = scope;
        this.files = files;
        this.steps = steps;
        this.requests = requests;
        this.evidence = evidence;
        this.desk = desk;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws LetterNotFound also for one that this reader may not see; the attempt is logged */
    @Transactional(readOnly = true)
    public LetterView one(long id, Actor reader) {
        CaseScope.Condition seen = scope.of(reader);
        boolean visible = !jdbc.sql("select 1" + FROM + "l.id = :letter and " + seen.sql())
                .param("letter", id)
                .params(seen.values())
                .query(Integer.class)
                .list()
                .isEmpty();
        if (!visible) {
            SECURITY.warn("denied: {} asked for letter {}", reader.login(), id);
            throw new LetterNotFound(id);
        }
        Letter letter = letters.findById(id).orElseThrow();
        return view(letter, desk.read(letter.caseNumber()), reader);
    }

    /** All about one case, and what its school asked for. */
    public record OfCase(List<LetterView> letters, List<RequestView> requests, List<CaseNumber> protections) {}

    @Transactional(readOnly = true)
    public OfCase ofCase(CaseNumber number, Actor reader) {
        desk.mustSee(number, reader);
        RectificationCase subject = desk.read(number);
        List<LetterView> told = letters.findByCaseIdOrderByPlace(subject.id()).stream()
                .map(letter -> view(letter, subject, reader))
                .toList();
        List<RequestView> asked = requests.findByCaseIdOrderByPlace(subject.id()).stream()
                .map(request -> request.view(reader))
                .toList();
        return new OfCase(told, asked, protections(number));
    }

    private List<CaseNumber> protections(CaseNumber number) {
        return jdbc.sql("select number from case_behind_letter where protects = :number order by id")
                .param("number", number.value())
                .query((row, n) -> CaseNumber.of(row.getString("number")))
                .list();
    }

    private LetterView view(Letter letter, RectificationCase subject, Actor reader) {
        return new LetterView(
                letter.id(),
                letter.caseNumber(),
                letter.place(),
                letter.kind(),
                letter.state(),
                letter.unitId(),
                letter.unitName(),
                letter.designated(),
                letter.follows(),
                letter.turn(),
                letter.subject(),
                letter.harm(),
                letter.request(),
                letter.interim(),
                subject.jurisdiction().schoolName(),
                reader.reads(letter.sentByName()),
                letter.sentAt(),
                letter.answerBy(),
                letter.replyBy(),
                letter.state().withDepartment() && letter.replyBy().isBefore(BureauTime.today(clock)),
                letter.reply(),
                files(letter, false, reader),
                files(letter, true, reader),
                steps.of(letter.id()),
                LetterScope.answers(letter.unitId(), reader));
    }

    private List<EvidenceFile> files(Letter letter, boolean ofReply, Actor reader) {
        return reader.readsPersons() ? evidence.all(files.of(letter.id(), ofReply)) : List.of();
    }
}
