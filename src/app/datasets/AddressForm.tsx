import { type FormEvent, useId, useState } from "react";
import { checkAddress } from "../../data/remoteDataset";
import { Button } from "../../ui/Button";
import { withData } from "../../url/useDataParam";
import { DEPLOYED_AT } from "../deployedAt";
import { inSentences } from "../open/openGiven";
import styles from "./Datasets.module.css";

/**
 * Loads a dataset from an address. The page is loaded anew with it: only then does its security policy let it connect to another
 * origin (`lockDown.ts`).
 */
export function AddressForm() {
  const id = useId();
  const [address, setAddress] = useState("");
  const [wrong, setWrong] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    try {
      const { href } = checkAddress(address.trim());
      window.location.assign(withData(`${DEPLOYED_AT}/`, href));
    } catch (error) {
      setWrong(inSentences(error));
    }
  };
  return (
    <form className={styles.address} onSubmit={submit} noValidate>
      <label htmlFor={id}>Or open one from an address</label>
      <div className={styles.tools}>
        <input
          id={id}
          type="url"
          inputMode="url"
          placeholder="https://…/datapackage.json"
          value={address}
          aria-describedby={`${id}-how`}
          aria-invalid={wrong !== "" || undefined}
          onChange={(event) => {
            setAddress(event.target.value);
            setWrong("");
          }}
        />
        <Button type="submit">Load</Button>
      </div>
      <p id={`${id}-how`} className={styles.soft}>
        You are asked before anything is loaded from another site.
      </p>
      <p role="alert" className={styles.wrong}>
        {wrong}
      </p>
    </form>
  );
}
