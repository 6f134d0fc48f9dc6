/** The order to the school as one line of a notice: issued, received, withdrawn. */
@org.springframework.modulith.NamedInterface("order")
package cn.zhenggai.rectification.order;
