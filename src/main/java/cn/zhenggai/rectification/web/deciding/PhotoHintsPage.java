package cn.zhenggai.rectification.web.deciding;

import cn.zhenggai.rectification.CaseNotFound;
import cn.zhenggai.rectification.reuse.ReadingHints;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What the form of a report shows as soon as a photo is uploaded. */
@Controller
class PhotoHintsPage {

    private static final int MOST = 50;

    private final ReadingHints hints;

    PhotoHintsPage(ReadingHints hints) {
        this.hints = hints;
    }

    @GetMapping("/cases/{number}/photo-hints")
    String hints(
            @PathVariable String number, @RequestParam(defaultValue = "") List<Long> photo, Actor actor, Model model) {
        List<Long> asked = photo.stream().limit(MOST).toList();
        model.addAttribute(
                "reportHints",
                hints.before(
                        CaseNumber.parse(number).orElseThrow(() -> new CaseNotFound("of that name")), actor, asked));
        return "rectification/hints :: report";
    }
}
