package cn.zhenggai.demo.beside;

import cn.zhenggai.demo.story.BesideTold;
import cn.zhenggai.funds.AllotmentEntry;
import cn.zhenggai.funds.AllottingFunds;
import cn.zhenggai.funds.FundsSource;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Outcome;
import java.math.BigDecimal;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What money came for a case: an amount and a document, from the source that the word names. */
@Component
@Profile("demo")
class ActingOnFunds implements BesideVerbs {

    private final AllottingFunds allotting;

    ActingOnFunds(AllottingFunds allotting) {
        this.allotting = allotting;
    }

    @Override
    public Optional<Outcome<?>> doing(BesideTold told, CaseNumber number, Actor by) {
        return Optional.ofNullable(
                switch (told.what()) {
                    case "FUNDS_ALLOTTED" ->
                        allotting.allot(
                                number,
                                by,
                                new AllotmentEntry(
                                        new BigDecimal(told.text()),
                                        FundsSource.valueOf(told.word()),
                                        told.day(),
                                        told.more(),
                                        null));
                    case "FUNDS_TAKEN_BACK" ->
                        allotting.takeBack(number, by, Integer.valueOf(told.word()), told.text());
                    default -> null;
                });
    }
}
