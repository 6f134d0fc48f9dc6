/** How a stop order is lifted: the school asks, somebody looks on site, who ordered it decides. */
@org.springframework.modulith.NamedInterface("lifting")
package cn.zhenggai.stoporder.lifting;
