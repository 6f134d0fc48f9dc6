package cn.zhenggai.rectification.web;

import cn.zhenggai.evidence.UploadedFiles;
import cn.zhenggai.rectification.Action;
import cn.zhenggai.rectification.PauseReason;
import cn.zhenggai.rectification.deadline.DecidingDeadline;
import cn.zhenggai.rectification.extension.AskingExtension;
import cn.zhenggai.rectification.extension.DecidingExtension;
import cn.zhenggai.rectification.extension.ExtensionEntry;
import cn.zhenggai.rectification.extension.ExtensionReason;
import cn.zhenggai.rectification.extension.ReplanningCase;
import cn.zhenggai.rectification.extension.WaivingNotice;
import cn.zhenggai.rectification.pause.AcceptingLonger;
import cn.zhenggai.rectification.pause.PauseEntry;
import cn.zhenggai.rectification.pause.PausingCase;
import cn.zhenggai.rectification.pause.ResumingCase;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.form.FormValues;
import cn.zhenggai.shared.form.Reply;
import java.time.LocalDate;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** What moves, stops and restarts the clocks of a case, from its page. */
@CaseForms
class ClockActions {

    private final AskingExtension asking;
    private final WaivingNotice waiving;
    private final DecidingExtension deciding;
    private final ReplanningCase replanning;
    private final PausingCase pausing;
    private final ResumingCase resuming;
    private final AcceptingLonger accepting;
    private final DecidingDeadline deadlines;
    private final UploadedFiles files;

    ClockActions(
            AskingExtension asking,
            WaivingNotice waiving,
            DecidingExtension deciding,
            ReplanningCase replanning,
            PausingCase pausing,
            ResumingCase resuming,
            AcceptingLonger accepting,
            DecidingDeadline deadlines,
            UploadedFiles files) {
        this.asking = asking;
        this.waiving = waiving;
        this.deciding = deciding;
        this.replanning = replanning;
        this.pausing = pausing;
        this.resuming = resuming;
        this.accepting = accepting;
        this.deadlines = deadlines;
        this.files = files;
    }

    @PostMapping("/ask-extension")
    Reply ask(@ModelAttribute(binding = false) CasePosting posted) {
        files.documents(posted.form(), posted.actor(), "documents");
        return posted.answer(
                Action.ASK_EXTENSION,
                ClockActions::extension,
                entry -> asking.ask(posted.number(), posted.actor(), entry));
    }

    @PostMapping("/waive-notice")
    Reply waive(@ModelAttribute(binding = false) CasePosting posted) {
        return posted.answer(
                Action.WAIVE_NOTICE,
                form -> form.text("note"),
                reason -> waiving.waive(posted.number(), posted.actor(), reason));
    }

    @PostMapping("/decide-extension")
    Reply decide(@ModelAttribute(binding = false) CasePosting posted) {
        LocalDate until = posted.values().date("until");
        return posted.answer(
                Action.DECIDE_EXTENSION,
                form -> form.decision("approved"),
                approved -> deciding.decide(posted.number(), posted.actor(), approved, until, note(posted)));
    }

    @PostMapping("/replan")
    Reply replan(@ModelAttribute(binding = false) CasePosting posted) {
        return posted.answer(
                Action.REPLAN,
                form -> form.date("until"),
                until -> replanning.replan(posted.number(), posted.actor(), until, note(posted)));
    }

    @PostMapping("/pause")
    Reply pause(@ModelAttribute(binding = false) CasePosting posted) {
        return posted.answer(
                Action.PAUSE,
                form -> new PauseEntry(
                        form.choice("reasonClass", PauseReason.class),
                        form.text("reason"),
                        form.text("interimMeasure"),
                        form.date("reviewOn")),
                entry -> pausing.pause(posted.number(), posted.actor(), entry));
    }

    @PostMapping("/resume")
    Reply resume(@ModelAttribute(binding = false) CasePosting posted) {
        return posted.answer(Action.RESUME, form -> form.date("reviewOn"), until -> resume(posted, until));
    }

    /** The second button says that it is accepted for longer. */
    private Outcome<CaseNumber> resume(CasePosting posted, LocalDate until) {
        return !posted.values().checked("longer")
                ? resuming.resume(posted.number(), posted.actor(), note(posted))
                : accepting.accept(
                        posted.number(),
                        posted.actor(),
                        note(posted),
                        posted.values().text("interimMeasure"),
                        until);
    }

    @PostMapping("/decide-deadline")
    Reply decideDeadline(@ModelAttribute(binding = false) CasePosting posted) {
        return posted.answer(
                Action.DECIDE_DEADLINE,
                form -> form.decision("moved"),
                moved -> deadlines.decide(posted.number(), posted.actor(), moved, note(posted)));
    }

    private static ExtensionEntry extension(FormValues form) {
        return new ExtensionEntry(
                form.choice("reasonClass", ExtensionReason.class),
                form.text("reason"),
                form.date("until"),
                form.text("interimMeasure"),
                form.ids("documents"));
    }

    private static String note(CasePosting posted) {
        return posted.values().text("note");
    }
}
