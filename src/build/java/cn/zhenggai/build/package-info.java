/** What is made while the product is built, and is no part of it. */
package cn.zhenggai.build;
