/** How a stop order is lifted: the school asks, somebody looks on site, who ordered it decides. */
package cn.zhenggai.stoporder.lifting;
