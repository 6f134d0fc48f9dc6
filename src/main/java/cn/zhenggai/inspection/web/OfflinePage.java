package cn.zhenggai.inspection.web;

import cn.zhenggai.shared.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where a device leads that has no network. It keeps the page for whoever uses it next, so that it names nobody. */
@Controller
class OfflinePage {

    @GetMapping("/offline")
    String page(Actor anybody) {
        return "inspection/offline";
    }
}
