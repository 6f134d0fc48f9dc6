package cn.zhenggai.rectification.web;

import cn.zhenggai.rectification.deadline.LimitTrial;
import cn.zhenggai.rectification.deadline.TryingLimits;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.NotFound;
import cn.zhenggai.shared.RefusalTexts;
import cn.zhenggai.shared.form.Posting;
import cn.zhenggai.shared.form.Reply;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;

/** The table of limits, and a dry run with another one. It stands beside the calendar, from which limits are counted. */
@Controller
class LimitsPage {

    private static final String VIEW = "rectification/limits";
    private static final int SHOWN = 200;

    private final TryingLimits limits;
    private final RefusalTexts texts;

    LimitsPage(TryingLimits limits, RefusalTexts texts) {
        this.limits = limits;
        this.texts = texts;
    }

    @GetMapping("/calendar/limits")
    String page(Actor actor, Model model) {
        looking(actor);
        model.addAttribute("table", limits.present());
        return VIEW;
    }

    /** Changes nothing, so it needs no key and may be sent as often as one likes. */
    @PostMapping("/calendar/limits")
    Reply tryOut(Actor actor, Posting posting) throws IOException {
        looking(actor);
        Optional<MultipartFile> file = posting.file("file");
        byte[] table = file.isPresent() ? file.get().getBytes() : new byte[0];
        return posting.answer(
                posting.attempt(() -> limits.tryOut(actor, table)).at("file"),
                trial -> Reply.shown(show(trial, posting.model())),
                () -> page(actor, posting.model()));
    }

    private static String show(LimitTrial trial, Model model) {
        List<LimitTrial.Moved> moved = trial.moved();
        model.addAttribute("trial", trial);
        model.addAttribute("moved", moved.subList(0, Math.min(SHOWN, moved.size())));
        model.addAttribute("table", trial.table());
        return VIEW;
    }

    private static void looking(Actor actor) {
        if (!TryingLimits.mayLook(actor)) {
            throw new NotFound("Not for this reader");
        }
    }
}
