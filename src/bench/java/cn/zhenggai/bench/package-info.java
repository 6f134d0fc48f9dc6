/** Ratios between the product and the raw parts it is made of, measured in one run on one database. */
package cn.zhenggai.bench;
