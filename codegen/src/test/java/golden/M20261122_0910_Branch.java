package golden;

import dev.aludel.migration.Migration;
import dev.aludel.migration.Operations;
import dev.aludel.migration.Revision;

/**
 * Billing begins.
 */
@Revision(
        id = "8f3c1d2a90b4",
        parents = "51b7e0c4d2aa",
        branches = "billing",
        dependsOn = {"0c1d2e3f4a5b", "network"},
        replaces = {"1a2b3c4d5e6f", "2b3c4d5e6f7a"},
        message = "Billing begins")
public final class M20261122_0910_Branch implements Migration {

    @Override
    public void upgrade(Operations op) {
        // What this revision does, such as op.addColumn(…), op.createIndex(…) or op.execute(…).
    }

    @Override
    public void downgrade(Operations op) {
        // The way back, last step first; op.irreversible("why") if there is none.
    }
}
