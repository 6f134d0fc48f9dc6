package cn.zhenggai.rectification.web;

import cn.zhenggai.rectification.CaseNotFound;
import cn.zhenggai.rectification.reading.ProcessPictures;
import cn.zhenggai.rectification.reading.ReadingCase;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** The page of one case, and the picture of its process. */
@Controller
class CasePage {

    private final CaseView view;
    private final ReadingCase reading;
    private final ProcessPictures pictures;

    CasePage(CaseView view, ReadingCase reading, ProcessPictures pictures) {
        this.view = view;
        this.reading = reading;
        this.pictures = pictures;
    }

    @GetMapping("/cases/{number}")
    String page(@PathVariable String number, Actor actor, Model model) {
        return view.show(number(number), actor, model);
    }

    @GetMapping("/cases/{number}/process")
    @ResponseBody
    ProcessPictures.Picture picture(@PathVariable String number, Actor actor, Locale locale) {
        reading.mustSee(number(number), actor);
        return pictures.of(number(number), locale);
    }

    static CaseNumber number(String text) {
        return CaseNumber.parse(text).orElseThrow(() -> new CaseNotFound("of that name"));
    }
}
