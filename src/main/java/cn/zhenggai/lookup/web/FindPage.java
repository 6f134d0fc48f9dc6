package cn.zhenggai.lookup.web;

import cn.zhenggai.lookup.Answer;
import cn.zhenggai.lookup.AskingInOneLine;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** 一句话查找: the line in the head of every page. */
@Controller
class FindPage {

    private final AskingInOneLine asking;

    FindPage(AskingInOneLine asking) {
        this.asking = asking;
    }

    /**
     * Goes straight to the only thing that can have been meant; under the line, while it is being typed, it only offers.
     *
     * @param all to look at everything that was found all the same
     */
    @GetMapping("/find")
    String find(
            Actor actor,
            @RequestParam(required = false) String q,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestHeader(name = "HX-Request", required = false) boolean fragment,
            Model model) {
        Answer answer = asking.ask(q, actor);
        if (answer.jump() != null && !all && !fragment) {
            return "redirect:" + answer.jump();
        }
        model.addAttribute("answer", answer);
        model.addAttribute("findText", answer.text());
        model.addAttribute("keepsPeople", actor.isAny(Role.ADMIN, Role.REGISTRAR));
        return fragment ? "lookup/parts :: offered" : "lookup/find";
    }
}
