package cn.zhenggai.statistics.web;

import cn.zhenggai.statistics.FiguresAddress;
import cn.zhenggai.statistics.flow.StepCount;
import cn.zhenggai.statistics.flow.StepKey;
import cn.zhenggai.statistics.measure.Question;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Where the numbers of the steps lead. */
record FlowAddress(Question question) {

    static final String PAGE = "/overview/flow";

    /** @param step null for all */
    public String steps(StepCount count, @Nullable StepKey step) {
        UriComponentsBuilder address =
                UriComponentsBuilder.fromPath(PAGE + "/steps").queryParam("count", count.word());
        if (step != null) {
            address.queryParam("step", step.step().name().toLowerCase());
            if (step.inside()) {
                address.queryParam("inside", true);
            }
        }
        return FiguresAddress.asked(address, question).encode().toUriString();
    }

    /** @param file {@code /export}, {@code /picture}, nothing for the page */
    public String page(String file) {
        return FiguresAddress.asked(UriComponentsBuilder.fromPath(PAGE + file), question)
                .encode()
                .toUriString();
    }
}
