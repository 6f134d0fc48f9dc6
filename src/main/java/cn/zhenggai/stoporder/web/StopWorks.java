package cn.zhenggai.stoporder.web;

import cn.zhenggai.stoporder.lifting.AskingLifting;
import cn.zhenggai.stoporder.lifting.DecidingLifting;
import cn.zhenggai.stoporder.lifting.InspectingStop;
import cn.zhenggai.stoporder.order.ConfirmingStop;
import cn.zhenggai.stoporder.order.OrderingStop;
import cn.zhenggai.stoporder.order.RevokingStop;
import org.springframework.stereotype.Component;

/** All that may be done with stop orders, for pages and programs alike. */
@Component
record StopWorks(
        OrderingStop ordering,
        ConfirmingStop confirming,
        RevokingStop revoking,
        AskingLifting asking,
        InspectingStop inspecting,
        DecidingLifting deciding) {}
