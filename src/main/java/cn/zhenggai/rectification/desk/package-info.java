/** Where a case is taken up and laid down: lock, sight and rights first, log and row last. */
@org.springframework.modulith.NamedInterface("desk")
package cn.zhenggai.rectification.desk;
