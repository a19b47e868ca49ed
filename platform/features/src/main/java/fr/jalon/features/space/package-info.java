/**
 * What a space knows of itself: its name in addresses, whose public holidays count, which day it is there.
 *
 * <p>Depends on: no other feature.
 */
package fr.jalon.features.space;
