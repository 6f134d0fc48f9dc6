package cn.zhenggai.demo.acting;

import cn.zhenggai.demo.county.Phrases;
import cn.zhenggai.demo.story.CaseTold;
import cn.zhenggai.demo.story.Deed;
import cn.zhenggai.escalation.decision.Urging;
import cn.zhenggai.objection.DecidingObjection;
import cn.zhenggai.objection.ObjectingToOrder;
import cn.zhenggai.objection.ObjectionAnswer;
import cn.zhenggai.objection.ObjectionEntry;
import cn.zhenggai.objection.ObjectionSubject;
import cn.zhenggai.rectification.PauseReason;
import cn.zhenggai.rectification.extension.AskingExtension;
import cn.zhenggai.rectification.extension.DecidingExtension;
import cn.zhenggai.rectification.extension.ExtensionEntry;
import cn.zhenggai.rectification.extension.ExtensionReason;
import cn.zhenggai.rectification.pause.PauseEntry;
import cn.zhenggai.rectification.pause.PausingCase;
import cn.zhenggai.rectification.pause.ResumingCase;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Outcome;
import java.util.List;
import java.util.Random;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The deeds that give a case more time, stop its clock, object to it, or hurry those who have it in hand. */
@Component
@Profile("demo")
class ActingOnTime {

    private static final List<ExtensionReason> REASONS = List.of(
            ExtensionReason.FUNDS,
            ExtensionReason.PROCUREMENT,
            ExtensionReason.CONSTRUCTION,
            ExtensionReason.OTHERS_NEEDED);

    private final AskingExtension asking;
    private final DecidingExtension deciding;
    private final PausingCase pausing;
    private final ResumingCase resuming;
    private final Urging urging;
    private final ObjectingToOrder objecting;
    private final DecidingObjection answering;
    private final Phrases phrases = new Phrases();

    ActingOnTime(
            AskingExtension asking,
            DecidingExtension deciding,
            PausingCase pausing,
            ResumingCase resuming,
            Urging urging,
            ObjectingToOrder objecting,
            DecidingObjection answering) {
        this.asking = asking;
        this.deciding = deciding;
        this.pausing = pausing;
        this.resuming = resuming;
        this.urging = urging;
        this.objecting = objecting;
        this.answering = answering;
    }

    Outcome<?> act(CaseTold told, Deed deed, CaseNumber number, Actor by) {
        return switch (deed.kind()) {
            case ASK_EXTENSION -> asking.ask(number, by, entry(told, deed));
            case DECIDE_EXTENSION -> deciding.decide(number, by, deed.yes(), deed.until(), deed.text());
            case PAUSE -> pausing.pause(number, by, pause(told, deed));
            case RESUME -> resuming.resume(number, by, deed.text());
            case OBJECT -> objecting.object(number, by, objection(deed));
            case DECIDE_OBJECTION -> answering.decide(number, by, answer(deed));
            case URGE -> urging.urge(number, by, deed.text());
            default -> throw new IllegalArgumentException("Not a matter of time: " + deed);
        };
    }

    /** The reason's class and its sentence stand at the same place of their lists. */
    private ExtensionEntry entry(CaseTold told, Deed deed) {
        List<String> sentences = phrases.all("EXTENSION_WHY", told.seen().category());
        ExtensionReason reason = REASONS.get(Math.max(0, sentences.indexOf(deed.text())) % REASONS.size());
        return new ExtensionEntry(reason, deed.text(), deed.until(), measure(told, deed), List.of());
    }

    private static ObjectionEntry objection(Deed deed) {
        return new ObjectionEntry(ObjectionSubject.NOT_ESTABLISHED, deed.text(), "复核并撤销该事项", List.of(), List.of());
    }

    private static ObjectionAnswer answer(Deed deed) {
        return new ObjectionAnswer(
                deed.yes() ? ObjectionAnswer.Kind.NOT_ESTABLISHED : ObjectionAnswer.Kind.KEPT, deed.text(), null);
    }

    private PauseEntry pause(CaseTold told, Deed deed) {
        boolean school = told.seen().category().equals("K");
        return new PauseEntry(
                school ? PauseReason.SCHOOL_HOLIDAY : PauseReason.FORCE_MAJEURE,
                deed.text(),
                measure(told, deed),
                deed.until());
    }

    private String measure(CaseTold told, Deed deed) {
        return phrases.pick("MEANWHILE", told.seen().category(), new Random(deed.caseNo() * 31L + deed.order()));
    }
}
