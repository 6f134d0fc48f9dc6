/** The order itself: given, confirmed, revoked, ended with its case. */
@org.springframework.modulith.NamedInterface("order")
package cn.zhenggai.stoporder.order;
