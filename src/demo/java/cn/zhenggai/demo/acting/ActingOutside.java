package cn.zhenggai.demo.acting;

import cn.zhenggai.coordination.LetterEntry;
import cn.zhenggai.coordination.LetterKind;
import cn.zhenggai.coordination.ProtectionEntry;
import cn.zhenggai.coordination.letter.AnsweringLetter;
import cn.zhenggai.coordination.letter.LetterRounds;
import cn.zhenggai.coordination.letter.ReaddressingLetter;
import cn.zhenggai.coordination.letter.SendingLetter;
import cn.zhenggai.coordination.letter.SupervisingLetters;
import cn.zhenggai.demo.Sheet;
import cn.zhenggai.demo.story.CaseTold;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.rectification.opening.DecidingActing;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.task.Step;
import cn.zhenggai.task.WorkItems;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Decides who acts on what lies outside of a school: others where the story says so, by letter, else the school with what it
 * can do. One department accepts, one says that it is not competent and another is designated, one says nothing.
 */
@Component
@Profile("demo")
class ActingOutside {

    private static final String GAS = "QL-YJ";
    private static final String VENDORS = "QL-CG";
    private static final List<Map<String, String>> SHEET = Sheet.rows("letters");
    private static final String DESIGNATED = "QL-ZJ";

    private final DecidingActing deciding;
    private final SendingLetter sending;
    private final AnsweringLetter answering;
    private final ReaddressingLetter readdressing;
    private final SupervisingLetters supervising;
    private final LetterRounds rounds;
    private final WorkItems work;
    private final Directory directory;
    private final JdbcClient jdbc;

    ActingOutside(
            DecidingActing deciding,
            SendingLetter sending,
            AnsweringLetter answering,
            ReaddressingLetter readdressing,
            SupervisingLetters supervising,
            LetterRounds rounds,
            WorkItems work,
            Directory directory,
            JdbcClient jdbc) {
        this.deciding = deciding;
        this.sending = sending;
        this.answering = answering;
        this.readdressing = readdressing;
        this.supervising = supervising;
        this.rounds = rounds;
        this.work = work;
        this.directory = directory;
        this.jdbc = jdbc;
    }

    Outcome<?> toOthers(CaseTold told, CaseNumber number) {
        Map<String, String> row = SHEET.stream()
                .filter(each -> each.get("item").equals(told.seen().item()))
                .findFirst()
                .orElseThrow();
        String code = row.get("unit");
        LetterEntry letter = new LetterEntry(
                LetterKind.valueOf(row.get("kind")),
                directory.unit(code).orElseThrow().id(),
                row.get("subject"),
                row.get("harm"),
                row.get("request"),
                row.get("interim"),
                null,
                List.of());
        Outcome<Long> sent = sending.send(number, decider(number).orElseThrow(), letter, ProtectionEntry.NONE);
        if (sent.accepted()) {
            answer(code, number, sent.result());
        }
        return sent;
    }

    private void answer(String code, CaseNumber number, long letter) {
        if (code.equals(VENDORS)) {
            answering.accept(letter, contact(code)).orThrow();
        } else if (code.equals(GAS)) {
            String proposed = directory.unit(DESIGNATED).orElseThrow().name();
            answering.object(letter, contact(code), "城镇燃气经营由住建部门监管", proposed).orThrow();
            UnitCard next = directory.unit(DESIGNATED).orElseThrow();
            readdressing
                    .readdress(number, directory.actor("deputy").orElseThrow(), null, next.id(), true)
                    .orThrow();
        }
    }

    private Actor contact(String code) {
        long unit = directory.unit(code).orElseThrow().id();
        return directory.seatedAt(Desk.of(Desk.Kind.DEPARTMENT, unit)).stream()
                .findFirst()
                .flatMap(person -> directory.actor(person.id()))
                .orElseThrow();
    }

    /** What a department that says nothing brings about. */
    void letters() {
        rounds.look();
    }

    /** Before the opening the deputy sends each supervision letter as it comes. */
    void supervise() {
        for (String number : jdbc.sql(
                        "select case_number from open_step where step = 'CONFIRM_SUPERVISION' order by id")
                .query(String.class)
                .list()) {
            supervising.confirm(CaseNumber.of(number), directory.actor("deputy").orElseThrow(), null);
        }
    }

    /** Before its notice is signed; nothing where nobody has to decide. */
    void toSchool(CaseNumber number) {
        if (decider(number).isPresent()) {
            deciding.bySchool(number, decider(number).orElseThrow(), "学校先落实护学岗等临时措施，并报告有关部门联合整治")
                    .orThrow();
        }
    }

    private Optional<Actor> decider(CaseNumber number) {
        return work.openOf(number).stream()
                .filter(item -> item.step() == Step.DECIDE_ACTING)
                .findFirst()
                .flatMap(item -> directory.seatedAt(item.desk()).stream().findFirst())
                .flatMap(person -> directory.actor(person.id()));
    }
}
