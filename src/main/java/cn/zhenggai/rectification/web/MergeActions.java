package cn.zhenggai.rectification.web;

import cn.zhenggai.rectification.Action;
import cn.zhenggai.rectification.opening.MergingCase;
import cn.zhenggai.shared.CaseNumber;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Two cases about the same thing become one, from the page of the one that ends. */
@Controller
@RequestMapping("/cases/{number}")
class MergeActions {

    private final MergingCase merging;

    MergeActions(MergingCase merging) {
        this.merging = merging;
    }

    @PostMapping("/merge")
    String merge(@ModelAttribute(binding = false) PostedAction posted) {
        return posted.answer(
                Action.MERGE,
                form -> CaseNumber.parse(form.text("into")).orElse(null),
                into -> merging.merge(
                        posted.number(), into, posted.actor(), posted.values().text("reason")));
    }
}
