package cn.zhenggai.rectification.web;

import cn.zhenggai.rectification.deadline.LimitTrial;
import cn.zhenggai.rectification.deadline.TryingLimits;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.NotFound;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.RefusalTexts;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
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
    String tryOut(
            Actor actor,
            @RequestParam(required = false) MultipartFile file,
            Model model,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        looking(actor);
        Outcome<LimitTrial> outcome = limits.tryOut(actor, file == null ? new byte[0] : file.getBytes());
        if (!outcome.accepted()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute(
                    "faults",
                    outcome.refusal().reasons().stream()
                            .map(reason -> texts.text(reason, locale))
                            .toList());
            model.addAttribute("table", limits.present());
            return VIEW;
        }
        LimitTrial trial = outcome.result();
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
