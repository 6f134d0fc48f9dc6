package cn.zhenggai.rectification.verification;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;

/** What others did about a case was looked at and is not enough; published when the process has gone on. */
public record OthersGoOn(CaseNumber number, Actor by, String opinion) {}
