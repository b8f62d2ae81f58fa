package pl.osl.resourcemaps.assets;

/** Whether whoever has it would share it. */
public enum Willingness {
    NOT_ASKED,
    NOT_NOW,
    MAY_BE_USED,
    INVITES
}
