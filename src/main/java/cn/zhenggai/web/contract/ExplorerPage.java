package cn.zhenggai.web.contract;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The document of the API for people: to be read, and to be tried with a token. */
@Controller
class ExplorerPage {

    static final String ADDRESS = "/profile/api";

    @GetMapping(ADDRESS)
    String page() {
        return "web/explorer";
    }
}
